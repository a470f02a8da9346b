namespace LambdaEventHandler;

/// <summary>An error that the client is told of: its status and its message are the answer, <c>{"statusCode":N,"message":"..."}</c>.</summary>
public class ServiceException : Exception
{
    /// <summary>Creates the error.</summary>
    /// <param name="statusCode">The HTTP status from 100 to 599.</param>
    /// <param name="message">The message for the client.</param>
    /// <param name="innerException">What caused it; the client is not told.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is no HTTP status.</exception>
    public ServiceException(int statusCode, string message, Exception? innerException = null)
        : base(message, innerException) =>
        StatusCode = statusCode is >= 100 and <= 599
            ? statusCode
            : throw new ArgumentOutOfRangeException(nameof(statusCode), statusCode, "An HTTP status is a number from 100 to 599.");

    /// <summary>The HTTP status.</summary>
    public int StatusCode { get; }
}
