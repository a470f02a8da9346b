namespace LambdaEventHandler;

/// <summary>An error that the client is told of: its status and its message are the answer, <c>{"statusCode":N,"message":"..."}</c>.</summary>
public class ServiceException : Exception
{
    /// <summary>Creates the error.</summary>
    /// <param name="statusCode">The HTTP status, from 200 to 599.</param>
    /// <param name="message">The message for the client.</param>
    /// <param name="innerException">What caused it; the client is not told.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is not from 200 to 599.</exception>
    public ServiceException(int statusCode, string message, Exception? innerException = null)
        : base(message, innerException) =>
        StatusCode = statusCode is >= Response.LowestStatus and <= Response.HighestStatus
            ? statusCode
            : throw new ArgumentOutOfRangeException(nameof(statusCode), statusCode, Response.StatusRule);

    /// <summary>The HTTP status.</summary>
    public int StatusCode { get; }
}
