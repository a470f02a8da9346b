namespace LambdaEventHandler.Conformance.Exceptions;

/// <summary>An app's exception one class below System's.</summary>
public class AppArgumentException(string? message = null, Exception? innerException = null) : ArgumentException(message, innerException);
