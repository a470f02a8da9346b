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
        : base(message ?? StatusDescription.DefaultMessage(statusCode), innerException) =>
        StatusCode = statusCode is >= Response.LowestStatus and <= Response.HighestStatus
            ? statusCode
            : throw new ArgumentOutOfRangeException(nameof(statusCode), statusCode, Response.StatusRule);

    /// <summary>The HTTP status.</summary>
    public int StatusCode { get; }

    /// <summary>Gets the headers that the answer has in addition, for example <c>Retry-After</c> or <c>WWW-Authenticate</c>.</summary>
    /// <value>The default is no headers. Names and values are checked when they are added, like those of a <see cref="Response"/>.</value>
    public ResponseHeaders Headers => _headers ??= new();

    /// <summary>Gets details for the client, which the app's serializer writes into the body: <c>{"statusCode":N,"message":"...","details":...}</c>.</summary>
    /// <value>The default, <see langword="null"/>, leaves them out.</value>
    public object? Details { get; init; }

    internal void CopyHeadersTo(Response response)
    {
        if (_headers is null)
        {
            return;
        }

        foreach (var (name, value) in _headers.Entries)
        {
            response.Headers.Append(name, value);
        }
    }
}
