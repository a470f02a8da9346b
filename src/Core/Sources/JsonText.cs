using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace LambdaEventHandler;

/// <summary>Decodes the text of JSON strings.</summary>
internal static class JsonText
{
    private static readonly UTF8Encoding Decoder = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Determines whether the value is a string of ASCII characters without escapes.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> json) => json is [(byte)'"', ..] && Ascii.IsValid(json) && !HasEscape(json);

    /// <summary>Returns the text, or null if the value is not a string.</summary>
    /// <exception cref="InvalidEventException">The text is not valid Unicode.</exception>
    public static string? Read(ReadOnlySpan<byte> json)
    {
        if (json is not [(byte)'"', .. var text, (byte)'"'])
        {
            return null;
        }

        return HasEscape(text) ? Unescape(json) : Decode(text);
    }

    /// <summary>Returns the text as UTF-8, or null if the value is not a string.</summary>
    /// <exception cref="InvalidEventException">The text is not valid Unicode.</exception>
    public static byte[]? ReadUtf8(ReadOnlySpan<byte> json)
    {
        if (json is not [(byte)'"', .. var text, (byte)'"'])
        {
            return null;
        }

        if (HasEscape(text))
        {
            return UnescapeUtf8(json);
        }

        return Utf8.IsValid(text) ? text.ToArray() : throw NotUnicode(innerException: null);
    }

    /// <summary>Returns the text of the reader's string token.</summary>
    /// <exception cref="InvalidEventException">The text is not valid Unicode.</exception>
    public static string Read(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw NotUnicode(exception);
        }
    }

    /// <summary>Validates the text of an event object, which has not been validated before.</summary>
    /// <exception cref="InvalidEventException">The text is not valid Unicode.</exception>
    public static string Check(string text)
    {
        for (var index = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); index >= 0 && index < text.Length; index++)
        {
            if (char.IsSurrogatePair(text, index))
            {
                index++;
            }
            else if (char.IsSurrogate(text[index]))
            {
                throw NotUnicode(innerException: null);
            }
        }

        return text;
    }

    // Contains would be compiled at every cold start, unlike IndexOf.
    private static bool HasEscape(ReadOnlySpan<byte> text) => text.IndexOf((byte)'\\') >= 0;

    private static string Decode(ReadOnlySpan<byte> text)
    {
        try
        {
            return Decoder.GetString(text);
        }
        catch (DecoderFallbackException exception)
        {
            throw NotUnicode(exception);
        }
    }

    private static string Unescape(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return Read(ref reader);
    }

    private static byte[] UnescapeUtf8(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        var rented = ArrayPool<byte>.Shared.Rent(json.Length);
        try
        {
            return rented.AsSpan(0, reader.CopyString(rented)).ToArray();
        }
        catch (InvalidOperationException exception)
        {
            throw NotUnicode(exception);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Creates the exception for text that is not valid Unicode.</summary>
    public static InvalidEventException NotUnicode(Exception? innerException) => new("The event has text that is not valid Unicode.", innerException);
}

/// <summary>A field of an event with a type that no source sends, for example a body that is an object or a header that is a number. It is never treated as missing.</summary>
internal static class MistypedField
{
    private const int LongestName = 64;

    /// <summary>Returns the path of the JSON value that doesn't fit the Amazon.Lambda type.</summary>
    public static string PathOf(JsonException exception) => exception.Path is ['$', '.', .. var path] && IsPlain(path) ? path : "JSON";

    /// <summary>Describes a field and its expected type: <c>body is not text</c>.</summary>
    public static string Describe(EventField field, ReadOnlySpan<byte> json)
    {
        var name = NameOf(field);
        return field switch
        {
            EventField.IsBase64Encoded => $"{name} is neither true nor false",
            EventField.Cookies => json[0] == '[' ? $"{name} has an item that is not text" : $"{name} is not a list",
            EventField.Headers or EventField.MultiValueHeaders or EventField.Query or EventField.MultiValueQuery =>
                json[0] != '{' ? $"{name} is not an object" :
                JsonPairs.FindMistyped(json) is { } member && IsPlain(member) ? $"{name}.{member} is not text" : $"{name} has a value that is not text",
            _ => $"{name} is not text",
        };
    }

    private static string NameOf(EventField field) => field switch
    {
        EventField.Version => "version",
        EventField.Path => "path",
        EventField.HttpMethod => "httpMethod",
        EventField.RawPath => "rawPath",
        EventField.RawQueryString => "rawQueryString",
        EventField.Headers => "headers",
        EventField.MultiValueHeaders => "multiValueHeaders",
        EventField.Query => "queryStringParameters",
        EventField.MultiValueQuery => "multiValueQueryStringParameters",
        EventField.Cookies => "cookies",
        EventField.Body => "body",
        EventField.IsBase64Encoded => "isBase64Encoded",
        EventField.Stage => "requestContext.stage",
        EventField.DomainName => "requestContext.domainName",
        EventField.ContextMethod => "requestContext.http.method",
        EventField.ContextPath => "requestContext.http.path",
        _ => field.ToString(),
    };

    // The name of a header or query parameter comes from the client, and the message is logged.
    private static bool IsPlain(string name)
    {
        foreach (var character in name)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('-' or '_' or '.'))
            {
                return false;
            }
        }

        return name.Length is > 0 and <= LongestName;
    }
}
