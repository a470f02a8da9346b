using System.Text.Json;
using Amazon.Lambda.ApplicationLoadBalancerEvents;

namespace LambdaEventHandler.Benchmarks.Bare;

/// <summary>The hand-written handler behind a load balancer, which wants to be told the status in words.</summary>
internal static class AlbHandler
{
    public static Stream Handle(Stream input)
    {
        var request = JsonSerializer.Deserialize(input, AlbJson.Default.ApplicationLoadBalancerRequest)!;
        return new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(Answer(request), AlbJson.Default.ApplicationLoadBalancerResponse));
    }

    private static ApplicationLoadBalancerResponse Answer(ApplicationLoadBalancerRequest request) => request switch
    {
        { HttpMethod: "GET" } when HelloPath.TryReadName(request.Path, out var name) => GetHello(Uri.UnescapeDataString(name)),
        _ => Json(404, "404 Not Found", """{"statusCode":404,"message":"Not found"}"""),
    };

    private static ApplicationLoadBalancerResponse GetHello(string name) =>
        Json(200, "200 OK", JsonSerializer.Serialize(new Greeting($"hello {name}"), AlbJson.Default.Greeting));

    private static ApplicationLoadBalancerResponse Json(int statusCode, string status, string body) => new()
    {
        StatusCode = statusCode,
        StatusDescription = status,
        Headers = new Dictionary<string, string> { ["Content-Type"] = "application/json" },
        Body = body,
    };
}
