using System.Text.Json;

namespace LambdaEventHandler.Conformance.Values;

/// <summary>JSON as the .NET values that a handler would return: text as a string, null as null, everything else as it stands.</summary>
internal static class JsonScalar
{
    public static object? Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => json.GetString(),
        _ => json,
    };
}

/// <summary>A text or bytes, repeated: what would be too long to write in a case.</summary>
internal static class Repetition
{
    public static string OfText(JsonElement argument)
    {
        var (text, count) = Read(argument);
        return string.Concat(Enumerable.Repeat(text, count));
    }

    public static byte[] OfBytes(JsonElement argument)
    {
        var (base64, count) = Read(argument);
        var bytes = Convert.FromBase64String(base64);
        return [.. Enumerable.Repeat(bytes, count).SelectMany(part => part)];
    }

    private static (string Text, int Count) Read(JsonElement json) =>
        json.ValueKind == JsonValueKind.Array && json.GetArrayLength() == 2 && json[1].TryGetInt32(out var count)
            ? (Argument.Text(json[0]), count)
            : throw Argument.Unexpected(json, "a text and a number");
}
