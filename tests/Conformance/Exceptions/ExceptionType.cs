namespace LambdaEventHandler.Conformance.Exceptions;

/// <summary>A class of exceptions that a case names.</summary>
internal sealed record ExceptionType(Type Type);
