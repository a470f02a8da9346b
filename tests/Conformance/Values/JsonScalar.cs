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
