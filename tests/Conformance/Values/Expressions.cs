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
        ["$body"] = BodyExpressions.Text,
        ["$bodyBase64"] = BodyExpressions.Base64,
        ["$json"] = BodyExpressions.Json,
        ["$jsonField"] = BodyExpressions.JsonField,
        ["$context"] = ContextExpressions.Context,
        ["$exception"] = ContextExpressions.Exception,
        ["$decimal"] = TypedExpressions.Decimal,
        ["$bytes"] = TypedExpressions.Bytes,
        ["$stream"] = TypedExpressions.Stream,
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
