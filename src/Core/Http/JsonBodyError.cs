using System.Text.Json;

namespace LambdaEventHandler;

/// <summary>Describes the errors of a body without exposing values of the client or details of the app.</summary>
internal static class JsonBodyError
{
    private const string Body = "body";
    private const string PathStart = "Path: $";
    private const string PathEnd = " | LineNumber: ";

    /// <summary>
    /// Determines whether an exception of the serializer means that the body is invalid. Custom converters and constructors throw any of these exceptions for
    /// invalid input. If no body can be deserialized as the type, the app is at fault.
    /// </summary>
    public static bool IsCausedByBody(Exception exception, Type type, IBodySerializer serializer) => exception switch
    {
        JsonException or FormatException or OverflowException or KeyNotFoundException => true,
        ObjectDisposedException => false,
        ArgumentException or InvalidOperationException or NotSupportedException => serializer is not IReadableTypes types || types.CanRead(type),
        _ => false,
    };

    public static BindingException Missing() => Whole("The request body is required.", cause: null);

    /// <summary>Creates the error of a body that cannot be decoded, for example because it is not valid base64.</summary>
    public static BindingException Unreadable(BadRequestException cause) => Whole(cause.Message, cause);

    public static BindingException Describe(Exception exception, RequestBody body, Type type, IBodySerializer serializer)
    {
        var contract = JsonContracts.Find(serializer, type);
        if (!IsJson(body.Utf8, contract is null ? default : JsonReading.OptionsOf(contract.Options)))
        {
            return Whole("The request body is not valid JSON.", exception);
        }

        var path = PathOf(exception);
        if (contract is { } info)
        {
            return new BindingException(JsonBodyPlace.Find(body.Utf8, info, path).Errors(), exception);
        }

        return new BindingException([JsonBodyPlace.Invalid(IsPlain(path) ? path : "$")], exception);
    }

    private static BindingException Whole(string message, Exception? cause) => new([new BindingError(Body, Body, message)], cause);

    /// <summary>Returns the path of the error. For an object without a discriminator, System.Text.Json has it only in the message.</summary>
    private static string PathOf(Exception exception)
    {
        if (exception is not NotSupportedException)
        {
            return (exception as JsonException)?.Path ?? "$";
        }

        var start = exception.Message.IndexOf(PathStart, StringComparison.Ordinal);
        var end = start < 0 ? -1 : exception.Message.IndexOf(PathEnd, start, StringComparison.Ordinal);
        return end < 0 ? "$" : exception.Message[(start + PathStart.Length - 1)..end];
    }

    private static bool IsJson(ReadOnlySpan<byte> utf8, JsonReaderOptions options)
    {
        if (!JsonUnicode.IsValid(utf8))
        {
            return false;
        }

        var reader = new Utf8JsonReader(utf8, options);
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Determines whether a path can be returned to the client if the type is unknown: names in it can be the client's own, such as the keys of a dictionary.</summary>
    private static bool IsPlain(string path)
    {
        foreach (var character in path)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('$' or '.' or '_' or '-' or '[' or ']'))
            {
                return false;
            }
        }

        return path.Length <= 100;
    }
}
