namespace LambdaEventHandler;

/// <summary>Takes the text as it is.</summary>
internal sealed class StringConverter() : ValueConverter<string>("text")
{
    /// <inheritdoc />
    public override bool TryConvert(string text, out string value)
    {
        value = text;
        return true;
    }
}
