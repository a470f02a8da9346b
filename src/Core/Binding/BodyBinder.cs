namespace LambdaEventHandler;

/// <summary>Binds the body, read as JSON or by the app's serializer.</summary>
internal sealed class BodyBinder(Type type, bool isRequired, object? fallback) : ParameterBinder
{
    /// <summary>Reads a body that must be there: JSON's null is none.</summary>
    public static object ReadRequired(Request request, Type type) =>
        request.Json(type) ?? throw new BadRequestException("The request body is required.");

    /// <summary>Reads a body that may be absent.</summary>
    public static object? ReadOptional(Request request, Type type, object? fallback) => request.HasBody ? request.Json(type) : fallback;

    /// <inheritdoc />
    public override object? BindObject(Request request) =>
        isRequired ? ReadRequired(request, type) : ReadOptional(request, type, fallback);
}
