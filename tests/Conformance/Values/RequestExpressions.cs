using System.Text.Json;

namespace LambdaEventHandler.Conformance.Values;

/// <summary>Expressions over the request line, the headers and the cookies.</summary>
internal static class RequestExpressions
{
    public static Value Route(JsonElement argument) => Named(argument, (request, name) => request.RouteValues[name]);

    public static Value RouteAll(JsonElement argument) => Whole(argument, request => request.RouteValues.ToDictionary());

    public static Value Query(JsonElement argument) => Named(argument, (request, name) => request.Query[name]);

    public static Value QueryAll(JsonElement argument) => Named(argument, (request, name) => request.Query.GetValues(name));

    public static Value Header(JsonElement argument) => Named(argument, (request, name) => request.Headers[name]);

    public static Value HeaderAll(JsonElement argument) => Named(argument, (request, name) => request.Headers.GetValues(name));

    public static Value Cookie(JsonElement argument) => Named(argument, (request, name) => request.Cookies[name]);

    public static Value Method(JsonElement argument) => Whole(argument, request => request.Method);

    public static Value Path(JsonElement argument) => Whole(argument, request => request.Path);

    private static Value Named(JsonElement argument, Func<Request, string, object?> read)
    {
        var name = Argument.Text(argument);
        return invocation => read(invocation.Request, name);
    }

    private static Value Whole(JsonElement argument, Func<Request, object?> read)
    {
        Argument.True(argument);
        return invocation => read(invocation.Request);
    }
}
