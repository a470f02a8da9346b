using System.Text.Json;

namespace LambdaEventHandler;

/// <summary>Describes what is wrong with a body without telling the client its own values or anything of the inside.</summary>
internal static class JsonBodyError
{
    private const string Body = "body";
    private const string PathStart = "Path: $";
    private const string PathEnd = " | LineNumber: ";

    /// <summary>
    /// Whether an exception of the serializer means that the body does not fit. Converters and constructors of the user's throw any of these for what a client sent.
    /// A type that no body can be read as is the app's fault.
    /// </summary>
    public static bool IsCausedByBody(Exception exception, Type type, IBodySerializer serializer) => exception switch
    {
        JsonException or FormatException or OverflowException or KeyNotFoundException => true,
        ObjectDisposedException => false,
        ArgumentException or InvalidOperationException or NotSupportedException => serializer is not IJsonTypes types || types.CanRead(type),
        _ => false,
    };

    public static BindingException Missing() => Whole("The request body is required.", cause: null);

    /// <summary>A body whose bytes cannot be read, for example because they are not the base64 that the event says.</summary>
    public static BindingException Unreadable(BadRequestException cause) => Whole(cause.Message, cause);

    public static BindingException Describe(Exception exception, RequestBody body, Type type, IBodySerializer serializer)
    {
        if (!IsJson(body.Utf8))
        {
            return Whole("The request body is not valid JSON.", exception);
        }

        var path = PathOf(exception);
        if (serializer is IJsonTypes types && types.FindType(type) is { } info)
        {
            return new BindingException(JsonBodyPlace.Find(body.Utf8, info, path).Errors(), exception);
        }

        return new BindingException([JsonBodyPlace.Invalid(IsPlain(path) ? path : "$")], exception);
    }

    private static BindingException Whole(string message, Exception? cause) => new([new BindingError(Body, Body, message)], cause);

    /// <summary>The path that System.Text.Json tells, which of an object without its discriminator is in the message only.</summary>
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

    private static bool IsJson(ReadOnlySpan<byte> utf8)
    {
        if (!JsonUnicode.IsValid(utf8))
        {
            return false;
        }

        var reader = new Utf8JsonReader(utf8);
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

    /// <summary>Names in a path may be the client's own (the keys of a dictionary). Where the type is not known, only plain ones are told.</summary>
    private static bool IsPlain(string path)
    {
        foreach (var character in path)
        {
            if (!char.IsAsciiLetterOrDigit(character) && !"$._-[]".Contains(character, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return path.Length <= 100;
    }
}
