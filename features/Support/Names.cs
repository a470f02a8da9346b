namespace LambdaEventHandler.Features.Support;

/// <summary>A list of names in a step: <c>id, Int32</c>.</summary>
internal static class Names
{
    public static string[] Of(string names) => names.Split(", ", StringSplitOptions.RemoveEmptyEntries);

    public static bool AreIn(string text, string names) =>
        Of(names).All(name => text.Contains(name, StringComparison.Ordinal));
}
