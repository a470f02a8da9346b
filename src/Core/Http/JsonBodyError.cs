using System.Text.Json;
using System.Text.Unicode;

namespace LambdaEventHandler;

/// <summary>Says what is wrong with a JSON body without telling the client its own value or anything of the inside.</summary>
internal static class JsonBodyError
{
    public static BadRequestException Missing(string? parameter) => new($"{Subject(parameter)} is required.");

    public static BadRequestException Describe(Exception exception, RequestBody body, Type type, string? parameter) =>
        IsJson(body)
            ? new BadRequestException($"{Subject(parameter)} does not fit {NameOf(type)}{PlaceOf(exception)}.", exception)
            : new BadRequestException($"{Subject(parameter)} is not valid JSON.", exception);

    private static string Subject(string? parameter) =>
        parameter is null ? "The request body" : $"The request body (parameter '{parameter}')";

    private static bool IsJson(RequestBody body)
    {
        if (!Utf8.IsValid(body.Utf8))
        {
            return false;
        }

        var reader = new Utf8JsonReader(body.Utf8);
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

    private static string NameOf(Type type) => type.IsGenericType ? type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] : type.Name;

    /// <summary>The place as a JSON path. Names in it may be the client's own (the keys of a dictionary), so only plain ones are told.</summary>
    private static string PlaceOf(Exception exception)
    {
        var path = (exception as JsonException)?.Path;
        if (path is null or "$" || path.Length > 100)
        {
            return "";
        }

        foreach (var character in path)
        {
            if (!char.IsAsciiLetterOrDigit(character) && "$._-[]".IndexOf(character, StringComparison.Ordinal) < 0)
            {
                return "";
            }
        }

        return $" at {path}";
    }
}
