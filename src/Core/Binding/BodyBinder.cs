namespace LambdaEventHandler;

/// <summary>Binds the body, read as JSON or by the app's serializer.</summary>
internal sealed class BodyBinder(Type type, string name, bool isRequired, object? fallback) : ParameterBinder
{
    /// <summary>Reads a body that must be there: JSON's null is none.</summary>
    public static object ReadRequired(Request request, Type type, string? name) =>
        request.Json(type, name) ?? throw JsonBodyError.Missing(name);

    /// <summary>Reads a body that may be absent.</summary>
    public static object? ReadOptional(Request request, Type type, object? fallback, string? name) =>
        request.HasBody ? request.Json(type, name) : fallback;

    /// <inheritdoc />
    public override object? BindObject(Request request) =>
        isRequired ? ReadRequired(request, type, name) : ReadOptional(request, type, fallback, name);
}
