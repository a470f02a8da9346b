namespace LambdaEventHandler;

/// <summary>The server failed, and the client may know. Answered with the status 500.</summary>
/// <param name="message">The message for the client; <see langword="null"/> for the default.</param>
/// <param name="innerException">What caused it; the client is not told.</param>
public class InternalServerErrorException(string? message = "Internal server error", Exception? innerException = null) : ServiceException(500, message, innerException);
