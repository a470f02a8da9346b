namespace LambdaEventHandler.Conformance.Values;

/// <summary>What an expression can speak of: the request and, in an exception handler, the exception.</summary>
internal sealed record Invocation(Request Request, Exception? Exception = null);
