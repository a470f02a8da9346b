namespace LambdaEventHandler.Conformance.Exceptions;

/// <summary>A ServiceException of an app's own.</summary>
public sealed class TeapotException(string message = "I'm a teapot", Exception? innerException = null) : ServiceException(418, message, innerException);
