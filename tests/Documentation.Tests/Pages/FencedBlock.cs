namespace LambdaEventHandler.Documentation;

/// <summary>Text between two lines of three backticks.</summary>
/// <param name="Language">What stands behind the first backticks.</param>
/// <param name="Text">The lines between.</param>
/// <param name="Line">The number of the first of them.</param>
internal sealed record FencedBlock(string Language, string Text, int Line)
{
    public bool IsCode => Language == "csharp";

    public bool IsExchange => Language == "http";

    /// <summary>Whether this is what <c>Build()</c> says of the code before it.</summary>
    public bool IsRefusal => Language == "text" && Text.StartsWith("The app cannot be built", StringComparison.Ordinal);
}
