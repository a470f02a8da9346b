namespace LambdaEventHandler;

/// <summary>What the client asks for does not exist. Answered with the status 404.</summary>
/// <param name="message">The message for the client; <see langword="null"/> for the default.</param>
/// <param name="innerException">What caused it; the client is not told.</param>
public class NotFoundException(string? message = "Not found", Exception? innerException = null) : ServiceException(404, message, innerException);
