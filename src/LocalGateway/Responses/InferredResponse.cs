using System.Text;
using System.Text.Json;

namespace LambdaEventHandler.Gateway;

/// <summary>Payload 2.0 takes a response without a <c>statusCode</c> for the body of a 200, whatever it is.</summary>
internal static class InferredResponse
{
    private const int Success = 200;

    /// <returns>The answer; null where the response has a status code, and so has to be a whole response.</returns>
    public static ServiceAnswer? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var response = document.RootElement;
            return response.ValueKind switch
            {
                JsonValueKind.Object when response.TryGetProperty("statusCode", out _) => null,
                JsonValueKind.String => ServiceAnswer.Json(Success, response.GetString()!),
                _ => ServiceAnswer.Json(Success, response.GetRawText()),
            };
        }
        catch (JsonException)
        {
            return ServiceAnswer.Json(Success, Encoding.UTF8.GetString(json.Span));
        }
    }
}
