using System.Text.Json;
using Amazon.Lambda.APIGatewayEvents;

namespace LambdaEventHandler.Benchmarks.Bare;

/// <summary>What a careful user writes without a library: the Amazon.Lambda types, a source-generated serializer, a switch.</summary>
internal static class RestHandler
{
    public static Stream Handle(Stream input)
    {
        var request = JsonSerializer.Deserialize(input, RestJson.Default.APIGatewayProxyRequest)!;
        return new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(Answer(request), RestJson.Default.APIGatewayProxyResponse));
    }

    private static APIGatewayProxyResponse Answer(APIGatewayProxyRequest request) => request switch
    {
        { HttpMethod: "GET" } when HelloPath.TryReadName(request.Path, out var name) => GetHello(Uri.UnescapeDataString(name)),
        { HttpMethod: "GET", Path: "/todos" } => Json(200, JsonSerializer.Serialize(Todo.Many, RestJson.Default.TodoArray)),
        { HttpMethod: "POST", Path: "/todos" } => PostTodos(request.Body),
        _ => Json(404, """{"statusCode":404,"message":"Not found"}"""),
    };

    private static APIGatewayProxyResponse GetHello(string name) =>
        Json(200, JsonSerializer.Serialize(new Greeting($"hello {name}"), RestJson.Default.Greeting));

    private static APIGatewayProxyResponse PostTodos(string body)
    {
        var todo = JsonSerializer.Deserialize(body, RestJson.Default.Todo)!;
        return Json(200, JsonSerializer.Serialize(todo with { Done = true }, RestJson.Default.Todo));
    }

    private static APIGatewayProxyResponse Json(int statusCode, string body) => new()
    {
        StatusCode = statusCode,
        Headers = new Dictionary<string, string> { ["Content-Type"] = "application/json" },
        Body = body,
    };
}
