using System.Text;
using System.Text.Json;
using Amazon.Lambda.APIGatewayEvents;
using LambdaEventHandler.Results;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace LambdaEventHandler.Http;

public sealed class RequestBuilderTests
{
    [Fact]
    public void A_request_has_the_method_and_the_path()
    {
        var request = new RequestBuilder("get", "/todos/a%2Fb%20c").Build();

        Assert.Equal(("GET", "/todos/a/b c", "/todos/a%2Fb%20c", ""), (request.Method, request.Path, request.RawPath, request.PathBase));
        Assert.Null(request.Route);
        Assert.Empty(request.RouteValues);
        Assert.Empty(request.Headers);
        Assert.Empty(request.Query);
        Assert.Empty(request.Cookies);
        Assert.Empty(request.Items);
        Assert.Empty(request.GetAllRoutes());
        Assert.Empty(request.FindRoutesForPath());
        Assert.Null(request.Body);
        Assert.Null(request.BodyBytes);
        Assert.Equal(CancellationToken.None, request.CancellationToken);
        Assert.Equal(TimeSpan.FromMinutes(15), request.LambdaContext.RemainingTime);
    }

    [Fact]
    public void The_query_string_and_query_parameters_are_joined()
    {
        var request = new RequestBuilder("GET", "/todos?tag=a%26b&page=2&tag=c+d").WithQuery("tag", "e&f").Build();

        Assert.Equal(["a&b", "c d", "e&f"], request.Query.GetValues("tag"));
        Assert.Equal("2", request.Query["page"]);
        Assert.Equal("/todos", request.Path);
    }

    [Fact]
    public void Headers_have_all_their_values_and_cookies_are_a_header()
    {
        var request = new RequestBuilder("GET", "/")
            .WithHeader("X-Id", "1")
            .WithHeader("x-id", "2")
            .WithCookie("session", "5f2b")
            .WithCookie("theme", "dark")
            .Build();

        Assert.Equal(["1", "2"], request.Headers.GetValues("X-ID"));
        Assert.Equal(("5f2b", "dark", "session=5f2b; theme=dark"), (request.Cookies["session"], request.Cookies["theme"], request.Headers["Cookie"]));
    }

    [Fact]
    public void A_text_body_has_a_content_type_that_a_header_replaces()
    {
        var text = new RequestBuilder("POST", "/").WithText("grün").Build();
        var xml = new RequestBuilder("POST", "/").WithText("<a/>", "text/xml").WithHeader("Content-Type", "application/xml").Build();
        var untyped = new RequestBuilder("POST", "/").WithText("a", contentType: null).Build();

        Assert.Equal(("grün", "text/plain; charset=utf-8"), (text.Body, text.Headers["Content-Type"]));
        Assert.Equal(Encoding.UTF8.GetBytes("grün"), text.BodyBytes);
        Assert.Equal("application/xml", Assert.Single(xml.Headers.GetValues("Content-Type")));
        Assert.Null(untyped.Headers["Content-Type"]);
    }

    [Fact]
    public void A_body_of_bytes_is_read_as_bytes_and_with_its_charset()
    {
        var bytes = new RequestBuilder("POST", "/").WithBytes(new byte[] { 0, 255 }).Build();
        var latin = new RequestBuilder("POST", "/").WithBytes(new byte[] { 0xfc }, "text/plain; charset=iso-8859-1").Build();

        Assert.Equal([0, 255], bytes.BodyBytes!);
        Assert.Equal("application/octet-stream", bytes.Headers["Content-Type"]);
        Assert.Equal("ü", latin.Body);
        Assert.True(bytes.EventAs<APIGatewayProxyRequest>().IsBase64Encoded);
    }

    [Fact]
    public void A_JSON_body_is_written_and_read_with_the_serializer()
    {
        var usual = new RequestBuilder("POST", "/").WithJson<Shape>(new Circle("red", 2)).Build();
        var capital = new RequestBuilder("POST", "/").WithJson(new Product("P")).WithSerializer(JsonBodySerializer.Create(new JsonSerializerOptions())).Build();

        Assert.Equal("""{"$type":"circle","radius":2,"colour":"red"}""", usual.Body);
        Assert.Equal("application/json", usual.Headers["Content-Type"]);
        Assert.Equal(new Circle("red", 2), usual.Json<Shape>());
        Assert.Equal("""{"Name":"P"}""", capital.Body);
        Assert.Equal(new Product("P"), capital.Json<Product>());
    }

    [Fact]
    public void Json_reports_a_body_that_is_missing_or_invalid()
    {
        Assert.Contains("required", Assert.Throws<BindingException>(() => new RequestBuilder("POST", "/").Build().Json<Product>()).Message, StringComparison.Ordinal);
        Assert.Contains("not valid JSON", Assert.Throws<BindingException>(() => new RequestBuilder("POST", "/").WithText("{").Build().Json<Product>()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_path_base_is_before_the_path()
    {
        var request = new RequestBuilder("GET", "/orders/7").WithPathBase("/d%C3%A9v").Build();

        Assert.Equal(("/orders/7", "/dév", "/d%C3%A9v/orders/7"), (request.Path, request.PathBase, request.RawPath));
        Assert.Equal("", new RequestBuilder("GET", "/").WithPathBase("").Build().PathBase);
    }

    [Fact]
    public void A_route_gives_its_values_and_metadata()
    {
        var route = TestApp.Build(builder => builder.MapGet("/todos/{id}/{**rest}", () => { }).With(new CacheControlAttribute("no-store"))).Routes[0];

        var request = new RequestBuilder("GET", "/todos/a%20b/c/d").WithRoute(route).WithRouteValue("REST", "e").WithRouteValue("extra", "f").Build();
        var head = new RequestBuilder("HEAD", "/todos/7/x").WithRoute(route).Build();

        Assert.Same(route, request.Route);
        Assert.Equal("no-store", request.Route!.GetMetadata<CacheControlAttribute>()!.Value);
        Assert.Equal(("a b", "e", "f", 3), (request.RouteValues["id"], request.RouteValues["rest"], request.RouteValues["Extra"], request.RouteValues.Count));
        Assert.Equal("7", head.RouteValues["id"]);
        Assert.Same(route, Assert.Single(request.GetAllRoutes()));
        Assert.Equal("GET", Assert.Single(request.FindRoutesForPath()).Method);
    }

    [Theory]
    [InlineData("POST", "/todos/7")]
    [InlineData("GET", "/todos")]
    public void A_route_that_does_not_match_is_refused(string method, string path)
    {
        var route = TestApp.Build(builder => builder.MapGet("/todos/{id}", () => { })).Routes[0];

        var refusal = Assert.Throws<InvalidOperationException>(new RequestBuilder(method, path).WithRoute(route).Build);

        Assert.Contains($"does not match {method} {path}", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Route_values_need_no_route()
    {
        var values = new RequestBuilder("GET", "/").WithRouteValue("id", "7").WithRouteValue("empty", "").WithRouteValue("name", "ä").Build().RouteValues;

        Assert.Equal(["id", "empty", "name"], values.Names);
        Assert.Equal(["7", "", "ä"], values.Select(pair => pair.Value));
    }

    [Fact]
    public void Items_services_and_loggers_are_those_of_the_test()
    {
        using var services = new ServiceCollection().AddSingleton(new Product("P")).BuildServiceProvider();
        var request = new RequestBuilder("GET", "/")
            .WithItem("user", "lessa")
            .WithServices(services)
            .WithLoggerFactory(NullLoggerFactory.Instance)
            .Build();

        Assert.Equal("lessa", request.Items["user"]);
        Assert.Same(services, request.Services);
        Assert.Same(NullLoggerFactory.Instance, request.LoggerFactory);
        Assert.Null(new RequestBuilder("GET", "/").Build().Services.GetService<Product>());
    }

    [Fact]
    public void Loggers_write_to_the_Lambda_context()
    {
        var context = new TestContext();
        var request = new RequestBuilder("GET", "/").WithLambdaContext(context).Build();

        request.LoggerFactory.CreateLogger("Tests").Log(LogLevel.Information, default, "hello", null, (text, _) => text);

        Assert.Same(context, request.LambdaContext);
        Assert.Contains("hello", Assert.Single(((TestLogger)context.Logger).Entries), StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_is_canceled_by_the_token_of_the_test_or_shortly_before_the_function_times_out()
    {
        using var cancellation = new CancellationTokenSource();
        var request = new RequestBuilder("GET", "/").WithCancellationToken(cancellation.Token).Build();
        var late = new RequestBuilder("GET", "/").WithLambdaContext(new TestContext { RemainingTime = TimeSpan.FromMilliseconds(400) }).Build();
        var token = request.CancellationToken;

        Assert.False(token.IsCancellationRequested);
        cancellation.Cancel();
        Assert.True(token.IsCancellationRequested);
        Assert.True(late.CancellationToken.IsCancellationRequested);
    }

    [Fact]
    public async Task The_event_is_that_of_a_REST_API_and_gives_an_app_the_same_request()
    {
        var request = new RequestBuilder("POST", "/todos/7?tag=a&tag=b&page=2")
            .WithHeader("X-Id", "1")
            .WithHeader("X-Id", "2")
            .WithCookie("session", "5f2b")
            .WithText("text")
            .Build();
        var app = TestApp.Build(builder => builder.MapPost("/todos/{id}", (string id, Request sent) =>
            $"{id} {string.Join(',', sent.Query.GetValues("tag"))} {sent.Query["page"]} {string.Join(',', sent.Headers.GetValues("X-Id"))} {sent.Cookies["session"]} {sent.Body}"));

        var sent = request.EventAs<APIGatewayProxyRequest>();
        using var answer = new StreamReader(await app.Resolver.ResolveAsync(new MemoryStream(request.GetEventJson().ToArray()), null));

        Assert.Equal(("POST", "/todos/7", "2", "b"), (sent.HttpMethod, sent.Path, sent.Headers["x-id"], sent.QueryStringParameters["tag"]));
        Assert.Same(sent, request.Event);
        Assert.IsType<ApiGatewayRestResolver>(app.Resolver.ForEvent(request.GetEventJson().Span));
        Assert.Contains("7 a,b 2 1,2 5f2b text", await answer.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(request.EventAs<APIGatewayHttpApiV2ProxyRequest>);
    }

    [Fact]
    public void Every_call_of_Build_creates_another_request()
    {
        var builder = new RequestBuilder("GET", "/").WithItem("a", 1).WithHeader("X-A", "1");
        var first = builder.Build();
        first.Items["a"] = 2;
        var second = builder.WithHeader("X-B", "2").Build();

        Assert.Equal(1, second.Items["a"]);
        Assert.Equal((1, 2), (first.Headers.Count, second.Headers.Count));
    }

    [Theory]
    [InlineData("", "/", "method")]
    [InlineData("G T", "/", "method")]
    [InlineData("GET", "", "path")]
    [InlineData("GET", "todos", "path")]
    [InlineData("GET", "?a=1", "path")]
    [InlineData("GET", "https://example.com/todos", "path")]
    [InlineData("GET", "/a b", "path")]
    [InlineData("GET", "/a\n", "path")]
    [InlineData("GET", "/a#b", "path")]
    [InlineData("GET", "/a?b=c d", "path")]
    [InlineData("GET", "/a?b#c", "path")]
    public void An_invalid_method_or_path_is_refused(string method, string path, string parameter) =>
        Assert.Equal(parameter, Assert.Throws<ArgumentException>(() => new RequestBuilder(method, path)).ParamName);

    [Fact]
    public void Invalid_arguments_are_refused()
    {
        var builder = new RequestBuilder("GET", "/");
        Action[] invalid =
        [
            () => builder.WithHeader("a b", "1"),
            () => builder.WithHeader("a", "1\r\n"),
            () => builder.WithCookie("a=", "1"),
            () => builder.WithCookie("a", "1;b=2"),
            () => builder.WithText("", "a\n"),
            () => builder.WithBytes(default, "a\n"),
            () => builder.WithPathBase("dev"),
            () => builder.WithPathBase("/dev/"),
            () => builder.WithPathBase("/"),
            () => builder.WithPathBase("/dev?a=1"),
        ];

        Assert.All(invalid, action => Assert.Throws<ArgumentException>(action));
    }

    [Fact]
    public void Null_arguments_are_refused()
    {
        var builder = new RequestBuilder("GET", "/");
        Action[] withNull =
        [
            () => _ = new RequestBuilder(null!, "/"),
            () => _ = new RequestBuilder("GET", null!),
            () => builder.WithQuery(null!, ""),
            () => builder.WithQuery("", null!),
            () => builder.WithHeader(null!, ""),
            () => builder.WithHeader("a", null!),
            () => builder.WithCookie(null!, ""),
            () => builder.WithCookie("a", null!),
            () => builder.WithText(null!),
            () => builder.WithPathBase(null!),
            () => builder.WithRoute(null!),
            () => builder.WithRouteValue(null!, ""),
            () => builder.WithRouteValue("", null!),
            () => builder.WithItem(null!, ""),
            () => builder.WithServices(null!),
            () => builder.WithLambdaContext(null!),
            () => builder.WithLoggerFactory(null!),
            () => builder.WithSerializer(null!),
        ];

        Assert.All(withNull, action => Assert.Throws<ArgumentNullException>(action));
    }

    [Fact]
    public void A_controller_can_be_given_a_request()
    {
        var controller = new GreetingController { Request = new RequestBuilder("GET", "/?name=lessa").Build() };

        Assert.Equal("hello lessa", controller.GetHello());
        Assert.Throws<ArgumentNullException>(() => controller.Request = null!);
        Assert.Contains("In a test, set the property", Assert.Throws<InvalidOperationException>(new GreetingController().GetHello).Message, StringComparison.Ordinal);
    }

    private sealed class GreetingController : Controller
    {
        public string GetHello() => $"hello {Request.Query["name"]}";
    }
}
