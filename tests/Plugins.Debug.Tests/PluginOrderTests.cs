namespace LambdaEventHandler.Debugging;

public sealed class PluginOrderTests
{
    private static readonly Dictionary<string, Action<ResolverBuilder<ApiGatewayRestResolver>>> Plugins = new()
    {
        ["CORS"] = builder => builder.UseCors(cors => cors.AllowOrigins = ["https://a.example", "https://b.example"]),
        ["compression"] = builder => builder.UseCompression(options => (options.All, options.MinimumBytes) = (true, 1)),
        ["debug"] = builder => builder.UseDebug(true),
        ["user"] = builder => builder.Use(async (request, next) =>
        {
            var response = await next(request);
            response.Headers.AddToken("Vary", "Cookie");
            return response;
        }),
    };

    public static TheoryData<string> Orders => [.. Permutations([.. Plugins.Keys]).Select(order => string.Join(", ", order))];

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task The_order_of_the_calls_does_not_matter(string order)
    {
        var (app, first) = (Build(order), Build(string.Join(", ", Plugins.Keys)));
        foreach (var (method, path) in (IEnumerable<(string, string)>)[("GET", "/ok"), ("GET", "/broken"), ("GET", "/refused"), ("GET", "/nowhere"), ("OPTIONS", "/ok"), ("HEAD", "/ok")])
        {
            Assert.Equal(await DescribeAsync(first, method, path), await DescribeAsync(app, method, path));
        }
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task An_exception_page_is_compressed_and_has_CORS_headers(string order)
    {
        var answer = await Build(order).AskAsync("GET", "/broken", ("Origin", "https://b.example"), ("Accept-Encoding", "gzip"));
        Assert.Equal((500, "gzip", "https://b.example"), (answer.Status, answer["Content-Encoding"], answer["Access-Control-Allow-Origin"]));
        Assert.Equal("Accept-Encoding, Origin", answer["Vary"]);
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task The_CORS_plugin_takes_precedence_in_debug_mode(string order)
    {
        var answer = await Build(order).AskAsync("OPTIONS", "/ok", ("Origin", "https://evil.example"));
        Assert.Equal(204, answer.Status);
        Assert.Equal(["Vary"], answer.Names());
    }

    private static ApiGatewayRestResolver Build(string order)
    {
        var builder = Apps.Builder();
        foreach (var plugin in order.Split(", "))
        {
            Plugins[plugin](builder);
        }

        return builder.Build();
    }

    private static async Task<string> DescribeAsync(ApiGatewayRestResolver app, string method, string path)
    {
        var invocation = new TestContext();
        var answer = await app.AskAsync(invocation, method, path, ("Origin", "https://a.example"), ("Accept-Encoding", "br"));
        var headers = answer.Names().Select(name => $"{name}: {answer[name]}");
        return $"{answer.Status}\n{string.Join('\n', headers)}\n{answer.Body}\n{string.Join('\n', invocation.Log)}";
    }

    private static IEnumerable<IEnumerable<string>> Permutations(IReadOnlyList<string> names) =>
        names.Count == 0 ? [[]] : names.SelectMany(name => Permutations([.. names.Where(other => other != name)]).Select(rest => rest.Prepend(name)));
}
