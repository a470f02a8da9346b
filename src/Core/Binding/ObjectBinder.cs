namespace LambdaEventHandler;

/// <summary>Binds one value whose type is known at run time only.</summary>
internal sealed class ObjectBinder(ValueSource source, IValueConverter converter, bool isRequired, object? fallback) : ParameterBinder
{
    /// <inheritdoc />
    public override object? BindObject(Request request)
    {
        if (source.Read(request) is not { } text)
            return isRequired ? throw source.Missing() : fallback;
        return converter.TryConvertObject(text, out var value) ? value : throw source.Unfit(converter.Expected);
    }
}
