using System.Text.Json;
using System.Text.Unicode;

namespace LambdaEventHandler;

/// <summary>Describes what is wrong with a body without telling the client its own values or anything of the inside.</summary>
internal static class JsonBodyError
{
    private const string Body = "body";

    public static BindingException Missing() => Whole("The request body is required.", cause: null);

    /// <summary>A body whose bytes cannot be read, for example because they are not the base64 that the event says.</summary>
    public static BindingException Unreadable(BadRequestException cause) => Whole(cause.Message, cause);

    public static BindingException Describe(Exception exception, RequestBody body, Type type, IBodySerializer serializer)
    {
        if (!IsJson(body.Utf8))
        {
            return Whole("The request body is not valid JSON.", exception);
        }

        var path = (exception as JsonException)?.Path ?? "$";
        if (serializer is IJsonTypes types && types.FindType(type) is { } info)
        {
            return new BindingException(JsonBodyPlace.Find(body.Utf8, info, path).Errors(), exception);
        }

        return new BindingException([JsonBodyPlace.Invalid(IsPlain(path) ? path : "$")], exception);
    }

    private static BindingException Whole(string message, Exception? cause) => new([new BindingError(Body, Body, message)], cause);

    private static bool IsJson(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8))
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
