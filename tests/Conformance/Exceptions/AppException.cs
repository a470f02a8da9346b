namespace LambdaEventHandler.Conformance.Exceptions;

/// <summary>An exception of an app's own.</summary>
public sealed class AppException(string? message = null, Exception? innerException = null) : Exception(message, innerException);
