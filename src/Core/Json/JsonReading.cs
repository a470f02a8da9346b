using System.Text.Json;

namespace LambdaEventHandler;

/// <summary>How the app's serializer reads JSON.</summary>
internal static class JsonReading
{
    public static JsonReaderOptions OptionsOf(JsonSerializerOptions options) => new()
    {
        AllowTrailingCommas = options.AllowTrailingCommas,
        CommentHandling = options.ReadCommentHandling,
        MaxDepth = options.MaxDepth,
    };
}
