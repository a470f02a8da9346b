using System.Text.Json.Serialization;

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

        return messages.Length > 0 ? string.Join(' ', messages) : throw new ArgumentException("A binding exception needs at least one error.", nameof(errors));
    }
}

/// <summary>A value of a request that is missing or invalid: <c>{"parameter":"id","in":"path","message":"..."}</c>.</summary>
/// <param name="Parameter">The name that the client uses: of the path or query parameter, of the header, or the JSON path of a member of the body, for example <c>$.items[0].sku</c>. The body as a whole is <c>body</c>.</param>
/// <param name="In">Where the value belongs: <c>path</c>, <c>query</c>, <c>header</c> or <c>body</c>.</param>
/// <param name="Message">What is wrong, for the client. It never repeats what the client sent.</param>
public sealed record BindingError(
    [property: JsonPropertyName("parameter")] string Parameter,
    [property: JsonPropertyName("in")] string In,
    [property: JsonPropertyName("message")] string Message);
