namespace LambdaEventHandler;

/// <summary>Binds all values of one name.</summary>
/// <typeparam name="T">The type of one value.</typeparam>
internal sealed class CollectionBinder<T>(ValueBinding<T> values, CollectionForm form, bool isOptional) : ParameterBinder
{
    /// <inheritdoc />
    public override object? BindObject(ref BindingContext binding)
    {
        var found = values.All(ref binding);
        if (found.Length == 0 && isOptional)
        {
            return null;
        }

        return form switch
        {
            CollectionForm.List => new List<T>(found),
            CollectionForm.Set => new HashSet<T>(found),
            _ => found,
        };
    }
}
