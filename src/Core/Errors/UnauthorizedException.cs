namespace LambdaEventHandler;

/// <summary>The client has not said who it is, or is not believed. Answered with the status 401.</summary>
/// <param name="message">The message for the client; <see langword="null"/> for the default.</param>
/// <param name="innerException">What caused it; the client is not told.</param>
public class UnauthorizedException(string? message = "Unauthorized", Exception? innerException = null) : ServiceException(401, message, innerException);
