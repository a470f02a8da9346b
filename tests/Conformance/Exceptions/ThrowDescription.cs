namespace LambdaEventHandler.Conformance.Exceptions;

/// <summary>An exception in words.</summary>
internal sealed record ThrowDescription(ExceptionType Type, string? Message = null, int? StatusCode = null, ThrowDescription? Inner = null);
