namespace LambdaEventHandler;

/// <summary>
/// The exception that is thrown when values of a request fail validation. By default, it returns 422
/// (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-15.5.21">RFC 9110, section 15.5.21</see>) and lists every error.
/// </summary>
public sealed class RequestValidationException : ServiceException
{
    /// <summary>Initializes a new instance of the <see cref="RequestValidationException"/> class.</summary>
    /// <param name="errors">The errors, at least one.</param>
    /// <param name="statusCode">The HTTP status code, from 200 to 599. The default is 422.</param>
    /// <exception cref="ArgumentNullException"><paramref name="errors"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="errors"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="statusCode"/> is less than 200 or greater than 599.</exception>
    public RequestValidationException(IReadOnlyList<ValidationError> errors, int statusCode = 422)
        : base(statusCode, "Validation failed")
    {
        ArgumentNullException.ThrowIfNull(errors);
        Errors = errors.Count > 0 ? errors : throw new ArgumentException("A validation exception requires at least one error.", nameof(errors));
    }

    /// <summary>Gets the errors: those of binding first, then those of validation.</summary>
    public IReadOnlyList<ValidationError> Errors { get; }

    internal override object CreateBody() => new ValidationErrorBody(StatusCode, Message, Errors);

    internal override ProblemError[] CreateProblemErrors() => [.. Errors.Select(static error => ProblemError.Of(error.In, error.Path, error.Message))];
}

/// <summary>Represents a value of a request that is missing or invalid: <c>{"in":"body","path":"lines[2].qty","message":"..."}</c>.</summary>
/// <param name="In">The location of the value, for example <c>body</c> or <c>query</c>.</param>
/// <param name="Path">The path in the body, with the names of the JSON and empty for the whole body, or the name of the parameter.</param>
/// <param name="Message">The message for the client.</param>
public sealed record ValidationError(string In, string Path, string Message);

/// <summary>The body of a <see cref="RequestValidationException"/>. The naming policy of the app's JSON options applies to its names.</summary>
/// <param name="StatusCode">The HTTP status.</param>
/// <param name="Message">What is wrong, for the client.</param>
/// <param name="Errors">The errors.</param>
public sealed record ValidationErrorBody(int StatusCode, string Message, IReadOnlyList<ValidationError> Errors)
{
    static ValidationErrorBody() => DetailedJsonTypes.Enable();
}
