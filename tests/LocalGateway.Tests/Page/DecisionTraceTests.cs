namespace LambdaEventHandler.Gateway;

public sealed class DecisionTraceTests
{
    [Theory]
    [InlineData("GET /orders/7", "GET /orders/7 matches GET /orders/{id:int} (Map(GET /orders/{id:int})).", "The action returned 200.")]
    [InlineData("GET /payment/orders/7", "/payment was removed from the path: the stage, or a prefix of StripPrefixes.", "GET /orders/7 matches GET /orders/{id:int} (Map(GET /orders/{id:int})).", "The action returned 200.")]
    [InlineData("GET /orders/abc", "No route matches /orders/abc.", "GET /orders/{id:int} (Map(GET /orders/{id:int})): a value does not meet its constraint: {id} must be int.", "Without a route, the response is 404.")]
    [InlineData("GET /Orders/7", "No route matches /Orders/7.", "GET /orders/{id:int} (Map(GET /orders/{id:int})): the path has 'Orders' instead of 'orders', and the case of letters counts.", "Without a route, the response is 404.")]
    [InlineData("GET /order/7", "No route matches /order/7.", "GET /orders/{id:int} (Map(GET /orders/{id:int})): the path has 'order' where the route has 'orders'.", "Without a route, the response is 404.")]
    [InlineData("GET /products", "No route matches /products.", "GET /products/{name} (Map(GET /products/{name})): the path has no segment for {name}.", "Without a route, the response is 404.")]
    [InlineData("GET /products/a/b", "No route matches /products/a/b.", "GET /products/{name} (Map(GET /products/{name})): the path has more segments, starting with 'b'.", "Without a route, the response is 404.")]
    [InlineData("GET /prod/products/a", "No route matches /prod/products/a.", "The path begins with the stage: remove it with StripPrefixes(\"/prod\"), or start the gateway with --stage prod.", "Without a route, the response is 404.")]
    [InlineData("GET /zzz", "No route matches /zzz.", "None of the app's 8 routes begins like the path.", "Without a route, the response is 404.")]
    [InlineData("DELETE /products/a", "No route matches: /products/a has routes for GET, and none for DELETE.", "Without a route, the response is 405.")]
    [InlineData("GET /missing", "GET /missing matches GET /missing (Map(GET /missing)).", "The action, or the binding of its arguments, threw NotFoundException: No such order", "ErrorBehavior returned 404 for the exception.")]
    [InlineData("GET /page?page=x&size=y", "GET /page matches GET /page (Map(GET /page)).", "The request does not fit the parameters of the action, so it was not called. query page: The query parameter 'page' must be an integer. query size: The query parameter 'size' must be an integer.", "ErrorBehavior returned 400 for the exception.")]
    [InlineData("GET /fail", "GET /fail matches GET /fail (Map(GET /fail)).", "The action, or the binding of its arguments, threw InvalidOperationException: broken", "ErrorBehavior returned 500 for the exception.")]
    [InlineData("GET /stopped", "GET /stopped matches GET /stopped (Map(GET /stopped)).", "The behavior passed to Use(...) returned 403 without calling the rest of the pipeline, so the action was not called.")]
    [InlineData("GET /changed", "GET /changed matches GET /changed (Map(GET /changed)).", "The action returned 200.", "The behavior passed to Use(...) changed the status from 200 to 304.")]
    public async Task The_trace_explains_the_status(string request, params string[] texts)
    {
        await using var gateway = await TestGateway.ShowAsync("rest", Configure);

        Assert.Equal(texts, await ExplainAsync(gateway, request, "", "Route", "Response"));
    }

    [Theory]
    [InlineData("", null, "Pages of every origin can read the response.")]
    [InlineData("one", "https://one.example", "Pages of https://one.example can read the response.")]
    [InlineData("one", "https://two.example", "The policy allows https://one.example, and not the origin of the request, https://two.example, so the page cannot read the response.")]
    [InlineData("two", "https://two.example", "Pages of https://two.example can read the response.")]
    [InlineData("two", "https://three.example", "The response has no CORS headers, because the policy does not allow https://three.example: add it to AllowOrigins.")]
    [InlineData("two", null, "The response has no CORS headers, because the request has no Origin header and the policy does not allow every origin.")]
    [InlineData("disabled", "https://one.example", "The response has no CORS headers, because the route has [DisableCors].")]
    [InlineData("none", "https://one.example", "The response has no CORS headers, because the app has no policy: call UseCors to allow pages of https://one.example.")]
    [InlineData("none", null, "The app has no CORS policy. The request has no Origin header, so it needs none.")]
    [InlineData("failed", "https://one.example", "The response is that of API Gateway REST API, so it has no CORS headers of the app.")]
    public async Task The_trace_explains_the_CORS_headers(string policy, string? origin, string text)
    {
        await using var gateway = await TestGateway.ShowAsync("rest", builder =>
        {
            var route = builder.MapGet("/", () => policy == "failed" ? throw new InvalidOperationException("broken") : "a");
            if (policy == "disabled")
            {
                route.With(new DisableCorsAttribute());
            }

            if (policy == "failed")
            {
                builder.PropagateExceptions();
            }

            if (policy != "none")
            {
                builder.UseCors(options => options.AllowOrigins = policy switch
                {
                    "one" => ["https://one.example"],
                    "" => [],
                    _ => ["https://one.example", "https://two.example"],
                });
            }
        });

        Assert.Equal([text], await ExplainAsync(gateway, "GET /", origin is null ? "" : $"Origin: {origin}", "CORS"));
    }

    [Theory]
    [InlineData("none", "/", "Accept-Encoding: gzip", "The response is not compressed, because the app does not call UseCompression, or an outer behavior returned it.")]
    [InlineData("some", "/", "Accept-Encoding: gzip", "The response is not compressed, because its route has no [Compress], and the option All of UseCompression is off.")]
    [InlineData("some", "/large", "Accept-Encoding: gzip", "The response has the encoding gzip.")]
    [InlineData("some", "/large", "", "The response is not compressed, because the request has no Accept-Encoding header.")]
    [InlineData("some", "/empty", "Accept-Encoding: gzip", "The response is not compressed, because it has no body, or only a part of one.")]
    [InlineData("all", "/", "Accept-Encoding: gzip", "The response is not compressed: the request accepts gzip, and the body has 1 bytes of the type text/plain; charset=utf-8. With the option All, bodies of fewer than 1,024 bytes and types that are compressed already are left as they are. MinimumBytes, Streams, Encodings, and Cache-Control: no-transform can be other reasons.")]
    public async Task The_trace_explains_the_compression(string policy, string path, string header, string text)
    {
        await using var gateway = await TestGateway.ShowAsync("rest", builder =>
        {
            builder.MapGet("/", () => "a");
            builder.MapGet("/large", () => new string('a', 2000)).With(new CompressAttribute());
            builder.MapGet("/empty", () => { }).With(new CompressAttribute());
            if (policy != "none")
            {
                builder.UseCompression(options => options.All = policy == "all");
            }
        });

        Assert.Equal([text], await ExplainAsync(gateway, $"GET {path}", header, "Compression"));
    }

    [Fact]
    public async Task The_trace_explains_what_the_gateway_itself_rejects()
    {
        await using var gateway = await TestGateway.ShowAsync("alb", builder => builder.MapPost("/", () => 1));
        using var content = new ByteArrayContent(new byte[1024 * 1024 + 1]);
        using var large = await gateway.Client.PostAsync(new Uri("/", UriKind.Relative), content);

        Assert.Equal(["The gateway returned 413 without the app. The body has more than 1048576 bytes."], await ReadAsync(gateway, "Gateway"));
    }

    [Fact]
    public async Task The_trace_explains_a_function_that_failed()
    {
        await using var gateway = await TestGateway.ShowAsync("rest", builder => builder.PropagateExceptions().MapGet("/", string () => throw new InvalidOperationException("broken")));

        Assert.Equal(
            ["The action, or the binding of its arguments, threw InvalidOperationException: broken", "API Gateway REST API returned 502, because the function failed: InvalidOperationException: broken"],
            await ExplainAsync(gateway, "GET /", "", "Response"));
    }

    private static void Configure(ResolverBuilder<ApiGatewayRestResolver> builder)
    {
        builder.StripPrefixes("/payment").UseMethodNotAllowed().Use(async (request, next) =>
        {
            if (request.Path == "/stopped")
            {
                return new Response(403);
            }

            var response = await next(request);
            response.StatusCode = request.Path == "/changed" ? 304 : response.StatusCode;
            return response;
        });
        builder.MapGet("/orders/{id:int}", (int id) => id);
        builder.MapGet("/products/{name}", (string name) => name);
        builder.MapGet("/missing", string () => throw new NotFoundException("No such order"));
        builder.MapGet("/page", (int page, int size) => page + size);
        builder.MapGet("/fail", string () => throw new InvalidOperationException("broken"));
        builder.MapGet("/stopped", () => 1);
        builder.MapGet("/changed", () => 1);
        builder.MapGet("/", () => 1);
    }

    private static async Task<string[]> ExplainAsync(TestGateway gateway, string request, string header, params string[] topics)
    {
        await gateway.SendAsync($"{request} HTTP/1.1\nHost: example.com\nConnection: close\n{(header.Length == 0 ? "" : $"{header}\n")}\n");
        return await ReadAsync(gateway, topics);
    }

    private static async Task<string[]> ReadAsync(TestGateway gateway, params string[] topics) =>
        [.. (await gateway.AskPageAsync("invocations/1"))["decisions"]!.AsArray().Where(decision => topics.Contains((string)decision!["topic"]!)).Select(decision => (string)decision!["text"]!)];
}
