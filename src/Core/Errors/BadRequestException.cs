namespace LambdaEventHandler;

/// <summary>The client's request cannot be understood. Answered with the status 400.</summary>
/// <param name="message">The message for the client; <see langword="null"/> for the default.</param>
/// <param name="innerException">What caused it; the client is not told.</param>
public class BadRequestException(string? message = "Bad request", Exception? innerException = null) : ServiceException(400, message, innerException);
