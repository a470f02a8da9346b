namespace LambdaEventHandler;

/// <summary>Reads an enum by one of its names, without case: numbers and lists of names are not names.</summary>
/// <typeparam name="T">The enum.</typeparam>
internal sealed class EnumConverter<T>() : ValueConverter<T>(ExpectedText.OneOf(Enum.GetNames<T>()))
    where T : struct, Enum
{
    private readonly string[] _names = Enum.GetNames<T>();
    private readonly T[] _values = Enum.GetValues<T>();

    /// <inheritdoc />
    public override bool TryConvert(string text, out T value) =>
        TryFind(text, StringComparison.Ordinal, out value) || TryFind(text, StringComparison.OrdinalIgnoreCase, out value);

    private bool TryFind(string text, StringComparison comparison, out T value)
    {
        var index = Array.FindIndex(_names, name => string.Equals(name, text, comparison));
        value = index < 0 ? default : _values[index];
        return index >= 0;
    }
}
