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

    /// <summary>Replaces an answer that cannot be sent, with the headers that a browser needs to read the error.</summary>
    public static Response Replace(Response response, string message)
    {
        var replacement = InternalServerError(message);
        foreach (var (name, value) in response.Headers)
        {
            if (IsForTheBrowser(name))
            {
                replacement.Headers.Append(name, value);
            }
        }

        if (response.Headers.Contains("Cache-Control"))
        {
            replacement.Headers["Cache-Control"] = "no-cache";
        }

        return replacement;
    }

    /// <summary>Without the CORS headers the page's script could not read the error.</summary>
    private static bool IsForTheBrowser(string name) =>
        name.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase) || name.Equals("Vary", StringComparison.OrdinalIgnoreCase);
}
