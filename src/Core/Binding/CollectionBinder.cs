namespace LambdaEventHandler;

/// <summary>Binds all values of one name.</summary>
/// <typeparam name="T">The type of one value.</typeparam>
internal sealed class CollectionBinder<T>(ValueSource source, ValueConverter<T> converter, CollectionForm form, bool isOptional) : ParameterBinder
{
    /// <inheritdoc />
    public override object? BindObject(Request request)
    {
        if (Bind(request) is not { } values)
            return null;
        return form switch
        {
            CollectionForm.List => new List<T>(values),
            CollectionForm.Set => new HashSet<T>(values),
            _ => values,
        };
    }

    /// <summary>The values; without any, null if the parameter allows it, else none.</summary>
    public T[]? Bind(Request request)
    {
        var texts = source.ReadAll(request);
        if (texts.Count == 0)
            return isOptional ? null : [];
        var values = new T[texts.Count];
        for (var index = 0; index < values.Length; index++)
            values[index] = converter.TryConvert(texts[index], out var value) ? value : throw source.UnfitItem(converter.Expected);
        return values;
    }
}
