using LambdaEventHandler.Conformance.Actions;

namespace LambdaEventHandler.Conformance.Apps;

/// <summary>A route in words.</summary>
internal sealed record RouteDescription(
    IReadOnlyList<string> Methods,
    string Template,
    IAction Returns,
    bool Compress = false,
    string? CacheControl = null,
    bool Cors = true);
