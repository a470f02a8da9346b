using LambdaEventHandler.Conformance.Actions;

namespace LambdaEventHandler.Conformance.Apps;

/// <summary>An app in words. What is absent is not called on the builder.</summary>
internal sealed record AppDescription(
    IReadOnlyList<RouteDescription> Routes,
    IReadOnlyList<string>? StripPrefixes = null,
    bool StrictSlashes = false,
    bool MethodNotAllowed = false,
    bool PropagateExceptions = false,
    IAction? NotFound = null,
    IReadOnlyList<ExceptionHandlerDescription>? ExceptionHandlers = null,
    CorsDescription? Cors = null,
    CompressionDescription? Compression = null,
    DebugSwitch? Debug = null,
    IReadOnlyDictionary<string, string>? Environment = null,
    IBodySerializer? Serializer = null);
