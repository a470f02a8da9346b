using System.Text.Json;

namespace LambdaEventHandler;

/// <summary>Error answers that go out without the pipeline and without the app's serializer, either of which may be what failed.</summary>
internal static class LastResort
{
    public static Response InternalServerError(string message, Exception? exception = null) => new(500)
    {
        ContentType = "application/json",
        Content = $$"""{"statusCode":500,"message":"{{JsonEncodedText.Encode(message)}}"}""",
        Exception = exception,
    };
}
