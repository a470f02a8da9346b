using System.Globalization;
using System.Text.Json;

namespace LambdaEventHandler.Conformance.Values;

/// <summary>The expressions by their names.</summary>
internal static class Expressions
{
    private static readonly Dictionary<string, Func<JsonElement, Value>> Known = new(StringComparer.Ordinal)
    {
        ["$route"] = RequestExpressions.Route,
        ["$routeAll"] = RequestExpressions.RouteAll,
        ["$query"] = RequestExpressions.Query,
        ["$queryAll"] = RequestExpressions.QueryAll,
        ["$header"] = RequestExpressions.Header,
        ["$headerAll"] = RequestExpressions.HeaderAll,
        ["$cookie"] = RequestExpressions.Cookie,
        ["$method"] = RequestExpressions.Method,
        ["$path"] = RequestExpressions.Path,
        ["$uri"] = RequestExpressions.Uri,
        ["$scheme"] = RequestExpressions.Scheme,
        ["$host"] = RequestExpressions.Host,
        ["$clientAddress"] = RequestExpressions.ClientAddress,
        ["$claim"] = RequestExpressions.Claim,
        ["$isAuthenticated"] = RequestExpressions.IsAuthenticated,
        ["$formField"] = RequestExpressions.FormField,
        ["$body"] = BodyExpressions.Text,
        ["$bodyBase64"] = BodyExpressions.Base64,
        ["$json"] = BodyExpressions.Json,
        ["$jsonField"] = BodyExpressions.JsonField,
        ["$context"] = ContextExpressions.Context,
        ["$exception"] = ContextExpressions.Exception,
        ["$decimal"] = TypedExpressions.Decimal,
        ["$bytes"] = TypedExpressions.Bytes,
        ["$stream"] = TypedExpressions.Stream,
        ["$brokenStream"] = TypedExpressions.BrokenStream,
        ["$repeat"] = TypedExpressions.Repeat,
        ["$repeatBytes"] = TypedExpressions.RepeatBytes,
        ["$value"] = TypedExpressions.Literal,
        ["$sample"] = Sample.Read,
        ["$concat"] = CombiningExpressions.Concat,
        ["$default"] = CombiningExpressions.Default,
        ["$int"] = CombiningExpressions.Int,
    };

    public static Value Read(string name, JsonElement argument) =>
        Known.TryGetValue(name, out var read) ? read(argument) : throw new JsonException($"{name} is no known expression");
}

/// <summary>Reads the arguments of expressions, and refuses those of another kind.</summary>
internal static class Argument
{
    public static string Text(JsonElement json) =>
        json.ValueKind == JsonValueKind.String ? json.GetString()! : throw Unexpected(json, "a text");

    /// <summary>Expressions without a real argument have <c>true</c>.</summary>
    public static void True(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.True)
        {
            throw Unexpected(json, "true");
        }
    }

    public static IReadOnlyList<Value> Values(JsonElement json) =>
        json.ValueKind == JsonValueKind.Array ? [.. json.EnumerateArray().Select(ValueReader.Read)] : throw Unexpected(json, "an array of values");

    public static JsonException Unexpected(JsonElement json, string expected) =>
        new($"{json.GetRawText()} stands where {expected} was expected");
}

/// <summary>Expressions over the request's body.</summary>
internal static class BodyExpressions
{
    public static Value Text(JsonElement argument)
    {
        Argument.True(argument);
        return invocation => invocation.Request.Body;
    }

    public static Value Base64(JsonElement argument)
    {
        Argument.True(argument);
        return invocation => invocation.Request.BodyBytes is { } bytes ? Convert.ToBase64String(bytes) : null;
    }

    public static Value Json(JsonElement argument)
    {
        Argument.True(argument);
        return invocation => JsonScalar.Of(invocation.Request.Json<JsonElement>());
    }

    public static Value JsonField(JsonElement argument)
    {
        var name = Argument.Text(argument);
        return invocation => FieldOf(invocation.Request.Json<JsonElement>(), name);
    }

    private static object? FieldOf(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var field) ? JsonScalar.Of(field) : null;
}

/// <summary>Expressions that make one value of others.</summary>
internal static class CombiningExpressions
{
    public static Value Concat(JsonElement argument)
    {
        var parts = Argument.Values(argument);
        return invocation => string.Concat(parts.Select(part => ValueText.Of(part(invocation))));
    }

    public static Value Default(JsonElement argument)
    {
        var candidates = Argument.Values(argument);
        return invocation => candidates.Select(candidate => candidate(invocation)).FirstOrDefault(value => value is not null);
    }

    public static Value Int(JsonElement argument)
    {
        var text = ValueReader.Read(argument);
        return invocation => int.Parse(ValueText.Of(text(invocation)), CultureInfo.InvariantCulture);
    }
}

/// <summary>Expressions over what surrounds the request: the invocation's context and, in exception handlers, the exception.</summary>
internal static class ContextExpressions
{
    public static Value Context(JsonElement argument) => Argument.Text(argument) switch
    {
        "functionName" => invocation => invocation.Request.LambdaContext.FunctionName,
        "awsRequestId" => invocation => invocation.Request.LambdaContext.AwsRequestId,
        var other => throw new JsonException($"$context knows no {other}"),
    };

    public static Value Exception(JsonElement argument) => Argument.Text(argument) switch
    {
        "type" => invocation => invocation.Exception?.GetType().Name,
        "message" => invocation => invocation.Exception?.Message,
        "statusCode" => invocation => (invocation.Exception as ServiceException)?.StatusCode,
        var other => throw new JsonException($"$exception knows no {other}"),
    };
}

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

    public static Value Uri(JsonElement argument) => Whole(argument, request => request.Uri.OriginalString);

    public static Value Scheme(JsonElement argument) => Whole(argument, request => request.Scheme);

    public static Value Host(JsonElement argument) => Whole(argument, request => request.Host);

    public static Value ClientAddress(JsonElement argument) => Whole(argument, request => request.ClientAddress?.ToString());

    public static Value Claim(JsonElement argument) => Named(argument, (request, name) => request.User.FindFirst(name)?.Value);

    public static Value IsAuthenticated(JsonElement argument) => Whole(argument, request => request.User.Identity?.IsAuthenticated == true);

    public static Value FormField(JsonElement argument) => Named(argument, (request, name) => request.GetForm()[name]);

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

/// <summary>Expressions for constants of types that JSON does not have, or that would be long.</summary>
internal static class TypedExpressions
{
    public static Value Decimal(JsonElement argument) =>
        ValueReader.Literal(decimal.Parse(Argument.Text(argument), NumberStyles.Number, CultureInfo.InvariantCulture));

    public static Value Bytes(JsonElement argument) => ValueReader.Literal(Convert.FromBase64String(Argument.Text(argument)));

    /// <summary>A stream is read once, so each request gets its own.</summary>
    public static Value Stream(JsonElement argument)
    {
        var bytes = Convert.FromBase64String(Argument.Text(argument));
        return _ => new MemoryStream(bytes);
    }

    /// <summary>A stream that fails behind its bytes.</summary>
    public static Value BrokenStream(JsonElement argument)
    {
        var bytes = Convert.FromBase64String(Argument.Text(argument));
        return _ => new BrokenStream(bytes);
    }

    public static Value Repeat(JsonElement argument) => ValueReader.Literal(Repetition.OfText(argument));

    public static Value RepeatBytes(JsonElement argument) => ValueReader.Literal(Repetition.OfBytes(argument));

    public static Value Literal(JsonElement argument) => ValueReader.Literal(JsonScalar.Of(argument));
}
