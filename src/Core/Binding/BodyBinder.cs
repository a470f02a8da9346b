namespace LambdaEventHandler;

/// <summary>Binds the body, read as JSON or by the app's serializer.</summary>
internal sealed class BodyBinder(Type type, bool isRequired, object? fallback) : ParameterBinder
{
    /// <inheritdoc />
    public override object? BindObject(Request request)
    {
        if (!isRequired && !request.HasBody)
            return fallback;
        var value = request.Json(type);
        return value is null && isRequired ? throw new BadRequestException("The request body is required.") : value;
    }
}
