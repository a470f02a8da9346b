namespace LambdaEventHandler;

/// <summary>The exception that returns its status and message to the client, as <c>{"statusCode":N,"message":"..."}</c>.</summary>
public class ServiceException : Exception
{
    private ResponseHeaders? _headers;

    /// <summary>Initializes a new instance of the <see cref="ServiceException"/> class.</summary>
    /// <param name="statusCode">The HTTP status code, from 200 to 599.</param>
    /// <param name="message">The message for the client, or <see langword="null"/> to use the reason phrase of the status, for example <c>Too Many Requests</c>.</param>
    /// <param name="innerException">The cause of the exception. It is not sent to the client.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="statusCode"/> is less than 200 or greater than 599.</exception>
    public ServiceException(int statusCode, string? message, Exception? innerException = null)
        : base(message ?? HttpStatus.DefaultMessage(statusCode), innerException) =>
        StatusCode = statusCode is >= HttpStatus.Lowest and <= HttpStatus.Highest
            ? statusCode
            : throw new ArgumentOutOfRangeException(nameof(statusCode), statusCode, HttpStatus.Rule);

    /// <summary>Gets the HTTP status code.</summary>
    public int StatusCode { get; }

    /// <summary>Gets the additional headers of the response, for example <c>Retry-After</c> or <c>WWW-Authenticate</c>.</summary>
    /// <value>The default is no headers. Names and values are validated when they are added, like those of a <see cref="Response"/>.</value>
    public ResponseHeaders Headers => _headers ??= new();

    /// <summary>Gets details for the client, which the app's serializer writes into the body: <c>{"statusCode":N,"message":"...","details":...}</c>.</summary>
    /// <value>The default, <see langword="null"/>, leaves them out.</value>
    public object? Details { get; init; }

    internal bool HasHeaders => _headers is { Count: > 0 };

    /// <summary>Creates the body of the response in the usual form. A Native AOT app has only the types of the exceptions that its code creates.</summary>
    internal virtual object CreateBody() => new ErrorBody(StatusCode, Message) { Details = Details };

    /// <summary>Creates the errors of problem details; null if there are none.</summary>
    internal virtual ProblemError[]? CreateProblemErrors() => null;
}

/// <summary>The exception that is thrown when a request is invalid. It returns 400.</summary>
/// <param name="message">The message for the client, or <see langword="null"/> to use the reason phrase of the status.</param>
/// <param name="innerException">The cause of the exception. It is not sent to the client.</param>
public class BadRequestException(string? message = "Bad request", Exception? innerException = null) : ServiceException(400, message, innerException);

/// <summary>The exception that is thrown when a request lacks valid credentials. It returns 401.</summary>
/// <param name="message">The message for the client, or <see langword="null"/> to use the reason phrase of the status.</param>
/// <param name="innerException">The cause of the exception. It is not sent to the client.</param>
public class UnauthorizedException(string? message = "Unauthorized", Exception? innerException = null) : ServiceException(401, message, innerException);

/// <summary>The exception that is thrown when the requested resource is not found. It returns 404.</summary>
/// <param name="message">The message for the client, or <see langword="null"/> to use the reason phrase of the status.</param>
/// <param name="innerException">The cause of the exception. It is not sent to the client.</param>
public class NotFoundException(string? message = "Not found", Exception? innerException = null) : ServiceException(404, message, innerException);

/// <summary>The exception that is thrown when the server fails and the message can be sent to the client. It returns 500.</summary>
/// <param name="message">The message for the client, or <see langword="null"/> to use the reason phrase of the status.</param>
/// <param name="innerException">The cause of the exception. It is not sent to the client.</param>
public class InternalServerErrorException(string? message = "Internal server error", Exception? innerException = null) : ServiceException(500, message, innerException);
