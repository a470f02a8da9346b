namespace Discovery;

public sealed partial class PartialController
{
    public string GetTwo() => "two";

    private static partial string Two(string text);
}

public partial class PartialController
{
    private static partial string Two(string text) => text;

    public string this[int index] => "";

    public event EventHandler GetEvent { add => GetOne(); remove => GetOne(); }
}
