using Amazon.Lambda.APIGatewayEvents;

namespace LambdaEventHandler;

/// <summary>An app behind API Gateway that is asked with methods and paths, and answers with status and body.</summary>
internal sealed class TestApp(ApiGatewayRestResolver app)
{
    public TestContext Context { get; init; } = new();

    public Resolver Resolver => app;

    public IReadOnlyList<Route> Routes => app.Routes;

    public static TestApp Build(Action<ResolverBuilder<ApiGatewayRestResolver>> configure)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        configure(builder);
        return new TestApp(builder.Build());
    }

    public static TestApp With<TController>()
        where TController : class =>
        Build(builder => builder.AddController<TController>());

    /// <summary>Answers a GET request: status, a blank, body.</summary>
    public Task<string> Get(string pathAndQuery) => Send("GET", pathAndQuery);

    public async Task<string> Send(string method, string pathAndQuery, string? body = null, params (string Name, string Value)[] headers)
    {
        var response = await Answer(method, pathAndQuery, body, headers);
        return $"{response.StatusCode} {response.Body}".TrimEnd();
    }

    public Task<APIGatewayProxyResponse> Answer(string method, string pathAndQuery, string? body = null, params (string Name, string Value)[] headers)
    {
        var parts = pathAndQuery.Split('?');
        var request = new APIGatewayProxyRequest
        {
            HttpMethod = method,
            Path = parts[0],
            Body = body,
            MultiValueHeaders = Group(headers),
            MultiValueQueryStringParameters = Group(parts.Length < 2 ? [] : parts[1].Split('&').Select(Pair)),
        };
        return app.ResolveAsync(request, Context);
    }

    private static (string Name, string Value) Pair(string text) => text.Split('=') is [var name, var value] ? (name, value) : (text, "");

    private static Dictionary<string, IList<string>> Group(IEnumerable<(string Name, string Value)> pairs) =>
        pairs.GroupBy(pair => pair.Name).ToDictionary(group => group.Key, group => (IList<string>)[.. group.Select(pair => pair.Value)]);
}
