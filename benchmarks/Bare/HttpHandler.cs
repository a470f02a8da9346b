using System.Text.Json;
using Amazon.Lambda.APIGatewayEvents;

namespace LambdaEventHandler.Benchmarks.Bare;

/// <summary>The hand-written handler behind an HTTP API with payload 2.0, whose path arrives decoded.</summary>
internal static class HttpHandler
{
    public static Stream Handle(Stream input)
    {
        var request = JsonSerializer.Deserialize(input, HttpJson.Default.APIGatewayHttpApiV2ProxyRequest)!;
        return new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(Answer(request), HttpJson.Default.APIGatewayHttpApiV2ProxyResponse));
    }

    private static APIGatewayHttpApiV2ProxyResponse Answer(APIGatewayHttpApiV2ProxyRequest request) => request.RequestContext.Http.Method switch
    {
        "GET" when HelloPath.TryReadName(request.RawPath, out var name) => GetHello(name),
        _ => Json(404, """{"statusCode":404,"message":"Not found"}"""),
    };

    private static APIGatewayHttpApiV2ProxyResponse GetHello(string name) =>
        Json(200, JsonSerializer.Serialize(new Greeting($"hello {name}"), HttpJson.Default.Greeting));

    private static APIGatewayHttpApiV2ProxyResponse Json(int statusCode, string body) => new()
    {
        StatusCode = statusCode,
        Headers = new Dictionary<string, string> { ["Content-Type"] = "application/json" },
        Body = body,
    };
}
