using System.Numerics;

namespace LambdaEventHandler;

/// <summary>
/// The values of a request do not fit the parameters of the action, or its body does not fit the type that is read. Answered with the status 400.
/// The body of the answer lists the errors when there are several; its message names each of them.
/// </summary>
public sealed class BindingException : BadRequestException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="errors">The errors, at least one.</param>
    /// <param name="innerException">The cause, which the client is not told of.</param>
    /// <exception cref="ArgumentException"><paramref name="errors"/> is empty.</exception>
    public BindingException(IReadOnlyList<BindingError> errors, Exception? innerException = null)
        : base(Describe(errors), innerException) => Errors = errors;

    /// <summary>Gets every value of the request that is missing or invalid, in the order of the action's parameters.</summary>
    /// <value>At least one error.</value>
    public IReadOnlyList<BindingError> Errors { get; }

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

/// <summary>A value of a request that is missing or invalid: <c>{"parameter":"id","in":"path","message":"..."}</c>.</summary>
/// <param name="Parameter">The name that the client uses: of the path or query parameter, of the header, or the JSON path of a member of the body, for example <c>$.items[0].sku</c>. The body as a whole is <c>body</c>.</param>
/// <param name="In">Where the value belongs: <c>path</c>, <c>query</c>, <c>header</c> or <c>body</c>.</param>
/// <param name="Message">What is wrong, for the client. It never repeats what the client sent.</param>
public sealed record BindingError(string Parameter, string In, string Message);

/// <summary>What a client is told that a value must be, in words of the wire and not of C#.</summary>
internal static class ExpectedText
{
    /// <summary>For every type with a date and a time.</summary>
    public const string DateAndTime = "a date and time";

    private const int MostNames = 16;

    /// <summary>For a type that parses itself.</summary>
    public static string Of(Type type) => Known(type) ?? "a valid value";

    /// <summary>For a type that has a name outside of C#; null for others.</summary>
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

    /// <summary>For an enum: its names, unless they are too many for a message.</summary>
    public static string OneOf(string[] names) =>
        names.Length is 0 or > MostNames ? "one of the allowed names" : $"one of {string.Join(", ", names)}";

    private static string? OfObject(Type type) =>
        type == typeof(Guid) ? "a UUID"
        : type == typeof(DateOnly) ? "a date"
        : type == typeof(TimeOnly) ? "a time"
        : type == typeof(TimeSpan) ? "a duration"
        : type == typeof(Int128) || type == typeof(BigInteger) || type == typeof(nint) ? "an integer"
        : type == typeof(UInt128) || type == typeof(nuint) ? "a non-negative integer"
        : type == typeof(DateTimeOffset) ? DateAndTime
        : type == typeof(Uri) ? "a URI"
        : null;
}
