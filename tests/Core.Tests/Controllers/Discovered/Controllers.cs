namespace LambdaEventHandler.Discovered;

/// <summary>A class whose name does not end in Controller.</summary>
public sealed class Controllers
{
    public string GetNothing() => "nothing";
}
