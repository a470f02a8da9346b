namespace LambdaEventHandler.Features.Support;

/// <summary>A list of names in a step: <c>id, Int32</c>.</summary>
internal static class Names
{
    public static bool AreIn(string text, string names) =>
        names.Split(", ").All(name => text.Contains(name, StringComparison.Ordinal));
}
