using Amazon.Lambda.APIGatewayEvents;
using LambdaEventHandler;

namespace Users.Tests;

/// <summary>Events that are no larger than a test needs.</summary>
internal static class Requests
{
    public static APIGatewayProxyRequest Get(string path) => new() { Path = path, HttpMethod = "GET", Headers = new Dictionary<string, string>() };

    public static APIGatewayProxyRequest Get(string path, string header, string value)
    {
        var request = Get(path);
        request.Headers[header] = value;
        return request;
    }

    public static Task<APIGatewayProxyResponse> PostAsync(this ApiGatewayRestResolver app, string path, string json)
    {
        var request = Get(path, "Content-Type", "application/json");
        (request.HttpMethod, request.Body) = ("POST", json);
        return app.ResolveAsync(request, new TestContext());
    }

    public static Task<APIGatewayProxyResponse> GetAsync(this ApiGatewayRestResolver app, string path) => app.ResolveAsync(Get(path), new TestContext());
}
