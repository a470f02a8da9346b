namespace LambdaEventHandler.Conformance.Exceptions;

/// <summary>An app's exception two classes below System's.</summary>
public sealed class DeepAppArgumentException(string? message = null, Exception? innerException = null) : AppArgumentException(message, innerException);
