using System.Text.Json.Serialization;

namespace LambdaEventHandler;

/// <summary>The body of the built-in errors: <c>{"statusCode":404,"message":"Not found"}</c>.</summary>
/// <param name="StatusCode">The HTTP status.</param>
/// <param name="Message">What is wrong, for the client.</param>
public sealed record ErrorBody([property: JsonPropertyName("statusCode")] int StatusCode, [property: JsonPropertyName("message")] string Message)
{
    internal static Response ToResponse(int statusCode, string message) => Response.Json(new ErrorBody(statusCode, message), statusCode);
}
