using System.Text.Json;
using Amazon.Lambda.APIGatewayEvents;

namespace LambdaEventHandler.Benchmarks.Bare;

/// <summary>
/// The REST handler with CORS headers written by hand. Compression is on, but the answer is smaller than what is worth compressing,
/// as most answers are: what remains of it is the Vary header.
/// </summary>
internal static class CorsHandler
{
    public static Stream Handle(Stream input)
    {
        var request = JsonSerializer.Deserialize(input, RestJson.Default.APIGatewayProxyRequest)!;
        return new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(Answer(request), RestJson.Default.APIGatewayProxyResponse));
    }

    private static APIGatewayProxyResponse Answer(APIGatewayProxyRequest request) => request switch
    {
        { HttpMethod: "GET" } when HelloPath.TryReadName(request.Path, out var name) => GetHello(Uri.UnescapeDataString(name)),
        _ => Json(404, """{"statusCode":404,"message":"Not found"}"""),
    };

    private static APIGatewayProxyResponse GetHello(string name) =>
        Json(200, JsonSerializer.Serialize(new Greeting($"hello {name}"), RestJson.Default.Greeting));

    private static APIGatewayProxyResponse Json(int statusCode, string body) => new()
    {
        StatusCode = statusCode,
        Headers = new Dictionary<string, string>
        {
            ["Content-Type"] = "application/json",
            ["Access-Control-Allow-Origin"] = "*",
            ["Access-Control-Allow-Headers"] = "Authorization,Content-Type,X-Amz-Date,X-Amz-Security-Token,X-Api-Key",
            ["Vary"] = "Accept-Encoding",
        },
        Body = body,
    };
}
