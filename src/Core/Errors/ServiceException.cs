namespace LambdaEventHandler;

/// <summary>An error that the client is told of: its status and its message are the answer, <c>{"statusCode":N,"message":"..."}</c>.</summary>
public class ServiceException : Exception
{
    private ResponseHeaders? _headers;

    /// <summary>Creates the error.</summary>
    /// <param name="statusCode">The HTTP status, from 200 to 599.</param>
    /// <param name="message">The message for the client; for <see langword="null"/>, the status's reason phrase, for example <c>Too Many Requests</c>.</param>
    /// <param name="innerException">What caused it; the client is not told.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is not from 200 to 599.</exception>
    public ServiceException(int statusCode, string? message, Exception? innerException = null)
        : base(message ?? HttpStatus.DefaultMessage(statusCode), innerException) =>
        StatusCode = statusCode is >= HttpStatus.Lowest and <= HttpStatus.Highest
            ? statusCode
            : throw new ArgumentOutOfRangeException(nameof(statusCode), statusCode, HttpStatus.Rule);

    /// <summary>The HTTP status.</summary>
    public int StatusCode { get; }

    /// <summary>Gets the headers that the answer has in addition, for example <c>Retry-After</c> or <c>WWW-Authenticate</c>.</summary>
    /// <value>The default is no headers. Names and values are checked when they are added, like those of a <see cref="Response"/>.</value>
    public ResponseHeaders Headers => _headers ??= new();

    /// <summary>Gets details for the client, which the app's serializer writes into the body: <c>{"statusCode":N,"message":"...","details":...}</c>.</summary>
    /// <value>The default, <see langword="null"/>, leaves them out.</value>
    public object? Details { get; init; }

    internal bool HasHeaders => _headers is { Count: > 0 };
}

/// <summary>The client's request cannot be understood. Answered with the status 400.</summary>
/// <param name="message">The message for the client; <see langword="null"/> for the default.</param>
/// <param name="innerException">What caused it; the client is not told.</param>
public class BadRequestException(string? message = "Bad request", Exception? innerException = null) : ServiceException(400, message, innerException);

/// <summary>The client has not said who it is, or is not believed. Answered with the status 401.</summary>
/// <param name="message">The message for the client; <see langword="null"/> for the default.</param>
/// <param name="innerException">What caused it; the client is not told.</param>
public class UnauthorizedException(string? message = "Unauthorized", Exception? innerException = null) : ServiceException(401, message, innerException);

/// <summary>What the client asks for does not exist. Answered with the status 404.</summary>
/// <param name="message">The message for the client; <see langword="null"/> for the default.</param>
/// <param name="innerException">What caused it; the client is not told.</param>
public class NotFoundException(string? message = "Not found", Exception? innerException = null) : ServiceException(404, message, innerException);

/// <summary>The server failed, and the client may know. Answered with the status 500.</summary>
/// <param name="message">The message for the client; <see langword="null"/> for the default.</param>
/// <param name="innerException">What caused it; the client is not told.</param>
public class InternalServerErrorException(string? message = "Internal server error", Exception? innerException = null) : ServiceException(500, message, innerException);
