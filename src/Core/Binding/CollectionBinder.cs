namespace LambdaEventHandler;

/// <summary>Binds all values of one name.</summary>
/// <typeparam name="T">The type of one value.</typeparam>
internal sealed class CollectionBinder<T>(ValueBinding<T> binding, CollectionForm form, bool isOptional) : ParameterBinder
{
    /// <inheritdoc />
    public override object? BindObject(Request request)
    {
        var values = binding.All(request);
        if (values.Length == 0 && isOptional)
            return null;
        return form switch
        {
            CollectionForm.List => new List<T>(values),
            CollectionForm.Set => new HashSet<T>(values),
            _ => values,
        };
    }
}
