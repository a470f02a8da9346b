namespace LambdaEventHandler;

/// <summary>Binds one value whose type is known at run time only.</summary>
internal sealed class ObjectBinder(ValueSource source, IValueConverter converter, bool isRequired, object? fallback) : ParameterBinder
{
    /// <inheritdoc />
    public override object? BindObject(ref BindingContext binding)
    {
        if (source.Read(binding.Request) is not { } text)
        {
            if (isRequired)
            {
                binding.Add(source.Missing());
            }

            return fallback;
        }

        if (!converter.TryConvertObject(text, out var value))
        {
            binding.Add(source.Unfit(converter.Expected));
        }

        return value;
    }
}
