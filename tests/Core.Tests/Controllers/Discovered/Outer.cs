namespace LambdaEventHandler.Discovered;

/// <summary>A class with a controller in it.</summary>
public static class Outer
{
    public sealed class NestedController
    {
        public string GetNested() => "nested";
    }

    internal sealed class HiddenController
    {
        public string GetHidden() => "hidden";
    }
}
