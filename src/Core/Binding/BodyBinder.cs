namespace LambdaEventHandler;

/// <summary>Binds the body, read as JSON or by the app's serializer.</summary>
internal sealed class BodyBinder(Type type, bool isRequired, object? fallback) : ParameterBinder
{
    /// <inheritdoc />
    public override object? BindObject(ref BindingContext binding) =>
        isRequired ? binding.RequiredBody(type) : binding.OptionalBody(type, fallback);
}
