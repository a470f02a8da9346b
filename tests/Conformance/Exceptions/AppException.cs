namespace LambdaEventHandler.Conformance.Exceptions;

/// <summary>An exception of an app's own.</summary>
public sealed class AppException(string? message = null, Exception? innerException = null) : Exception(message, innerException);

/// <summary>An app's exception one class below System's.</summary>
public class AppArgumentException(string? message = null, Exception? innerException = null) : ArgumentException(message, innerException);

/// <summary>An app's exception two classes below System's.</summary>
public sealed class DeepAppArgumentException(string? message = null, Exception? innerException = null) : AppArgumentException(message, innerException);

/// <summary>A ServiceException of an app's own.</summary>
public sealed class TeapotException(string message = "I'm a teapot", Exception? innerException = null) : ServiceException(418, message, innerException);
