using System.Numerics;

namespace LambdaEventHandler;

/// <summary>
/// The exception that is thrown when the values of a request don't fit the parameters of the action, or its body doesn't fit the type that is read. It returns 400.
/// The message contains every error. If there are several, the response body also lists them.
/// </summary>
public sealed class BindingException : BadRequestException
{
    /// <summary>Initializes a new instance of the <see cref="BindingException"/> class.</summary>
    /// <param name="errors">The errors, at least one.</param>
    /// <param name="innerException">The cause of the exception. It is not sent to the client.</param>
    /// <exception cref="ArgumentNullException"><paramref name="errors"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="errors"/> is empty.</exception>
    public BindingException(IReadOnlyList<BindingError> errors, Exception? innerException = null)
        : base(Describe(errors), innerException) => Errors = errors;

    /// <summary>Gets the missing or invalid values of the request, in the order of the action's parameters.</summary>
    /// <value>At least one error.</value>
    public IReadOnlyList<BindingError> Errors { get; }

    internal override object CreateBody() => new ErrorBody(StatusCode, Message) { Errors = Errors.Count > 1 ? Errors : null, Details = Details };

    internal override ProblemError[] CreateProblemErrors() => [.. Errors.Select(static error => ProblemError.Of(error.In, error.Parameter, error.Message))];

    private static string Describe(IReadOnlyList<BindingError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        var messages = new string[errors.Count];
        for (var index = 0; index < messages.Length; index++)
        {
            messages[index] = errors[index].Message;
        }

        return messages.Length > 0 ? string.Join(' ', messages) : throw new ArgumentException("A binding exception requires at least one error.", nameof(errors));
    }
}

/// <summary>Represents a missing or invalid value of a request: <c>{"parameter":"id","in":"path","message":"..."}</c>.</summary>
/// <param name="Parameter">
/// The name that the client uses: that of the path parameter, query parameter, header, cookie, or form field, the JSON path of a member of the body, for example
/// <c>$.items[0].sku</c>, or <c>body</c> for the body as a whole.
/// </param>
/// <param name="In">
/// The location of the value: <c>path</c>, <c>query</c>, <c>header</c>, <c>cookie</c>, <c>form</c>, <c>body</c>, or the location that an attribute of the app names.
/// </param>
/// <param name="Message">The message for the client. It never contains the client's input.</param>
public sealed record BindingError(string Parameter, string In, string Message);

/// <summary>Describes the expected values of a type to the client, in terms of JSON and HTTP instead of C#.</summary>
internal static class ExpectedText
{
    /// <summary>The description of all types with a date and a time.</summary>
    public const string DateAndTime = "a date and time";

    /// <summary>The description of <see cref="BigInteger"/>, whose text is limited to <see cref="MostDigits"/> characters: reading it takes more than linear time.</summary>
    public const string LongInteger = "an integer of at most 1,024 digits";

    public const int MostDigits = 1024;

    private const int MostNames = 16;

    /// <summary>Returns the description of a type that parses itself.</summary>
    public static string Of(Type type) => Known(type) ?? "a valid value";

    /// <summary>Returns the description of a known type, or null for other types.</summary>
    public static string? Known(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => "true or false",
        TypeCode.Byte => "an integer from 0 to 255",
        TypeCode.SByte => "an integer from -128 to 127",
        TypeCode.Int16 => "an integer from -32768 to 32767",
        TypeCode.UInt16 => "an integer from 0 to 65535",
        TypeCode.Int32 or TypeCode.Int64 => "an integer",
        TypeCode.UInt32 or TypeCode.UInt64 => "a non-negative integer",
        TypeCode.DateTime => DateAndTime,
        TypeCode.Char => "a single character",
        _ => OfObject(type),
    };

    /// <summary>Returns the description of an enum: its names, unless there are too many for a message.</summary>
    public static string OneOf(string[] names) =>
        names.Length is 0 or > MostNames ? "one of the allowed names" : $"one of {string.Join(", ", names)}";

    private static string? OfObject(Type type) =>
        type == typeof(Guid) ? "a UUID"
        : type == typeof(DateOnly) ? "a date"
        : type == typeof(TimeOnly) ? "a time"
        : type == typeof(TimeSpan) ? "a duration"
        : type == typeof(Int128) || type == typeof(nint) ? "an integer"
        : type == typeof(BigInteger) ? LongInteger
        : type == typeof(UInt128) || type == typeof(nuint) ? "a non-negative integer"
        : type == typeof(DateTimeOffset) ? DateAndTime
        : type == typeof(Uri) ? "a URI"
        : null;
}
