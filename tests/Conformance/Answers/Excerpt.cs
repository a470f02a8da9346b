namespace LambdaEventHandler.Conformance.Answers;

/// <summary>The beginning of a text, for messages: bodies may have megabytes.</summary>
internal static class Excerpt
{
    private const int Length = 300;

    public static string Of(string text) => text.Length <= Length ? $"'{text}'" : $"'{text[..Length]}...' ({text.Length} characters)";
}
