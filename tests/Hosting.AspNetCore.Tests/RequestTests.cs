using System.Net;
using System.Security.Claims;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Routing;

namespace LambdaEventHandler.Hosting;

public sealed class RequestTests
{
    [Fact]
    public async Task Requests_reach_the_routes_of_the_app()
    {
        await using var app = await KestrelApp.StartAsync(Apps.Echo);

        Assert.Equal("root", await app.Client.GetStringAsync("/"));
        Assert.Equal("GET tea", await app.Client.GetStringAsync("/echo/tea"));
        Assert.Equal("a=1;a=2;b=x y;c=;d=ä", await app.Client.GetStringAsync("/query?a=1&a=2&b=x+y&c&d=%C3%A4"));
    }

    [Theory]
    [InlineData("/path/a/b", "a/b | /path/a/b |  | /path/a/b")]
    [InlineData("/path/a%2Fb", "a/b | /path/a%2Fb |  | /path/a%2Fb")]
    [InlineData("/path/a%252Fb", "a%2Fb | /path/a%252Fb |  | /path/a%252Fb")]
    [InlineData("/path/a%20b+c", "a b+c | /path/a%20b+c |  | /path/a%20b+c")]
    [InlineData("/path/%C3%A4?q=%2F", "ä | /path/%C3%A4 |  | /path/%C3%A4?q=%2F")]
    [InlineData("/path/x/../y", "y | /path/y |  | /path/y")]
    [InlineData("/other/../path/y", "y | /path/y |  | /path/y")]
    [InlineData("/other/%2e%2e/path/y", "y | /path/y |  | /path/y")]
    [InlineData("http://example.com/path/y", "y | /path/y |  | /path/y")]
    public async Task The_path_is_the_one_that_the_client_sent_unless_the_server_changed_it(string target, string expected)
    {
        await using var app = await KestrelApp.StartAsync(Apps.Echo);

        Assert.Equal(expected, await app.GetRawAsync(target));
    }

    [Fact]
    public async Task Path_bases_and_groups_become_the_path_base()
    {
        await using var app = await KestrelApp.StartAsync(static server =>
        {
            server.UsePathBase("/base");
            server.UseRouting();
            server.MapGroup("/api/{tenant}").MapResolver(Apps.Echo);
        });

        Assert.Equal("x/y | /base/api/a%2Fb/path/x%2Fy | /base/api/a/b | /base/api/a%2Fb/path/x%2Fy", await app.GetRawAsync("/base/api/a%2Fb/path/x%2Fy"));
        Assert.Equal("y | /base/api/t/path/y | /base/api/t | /base/api/t/path/y", await app.GetRawAsync("/x/../base/api/t/path/y"));
        Assert.Equal("root", await app.GetRawAsync("/base/api/t"));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Client.GetAsync("/path/y")).StatusCode);
        using var created = await app.Client.PostAsync("/base/api/t/orders", Json("""{"item":"tea","count":2}"""));
        Assert.Equal("/base/api/t/orders/7", created.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_path_that_middleware_rewrote_is_used()
    {
        await using var app = await KestrelApp.StartAsync(static server =>
        {
            server.Use(static (http, next) =>
            {
                http.Request.Path = "/path/new one";
                return next();
            });
            server.UseRouting();
            server.MapResolver(Apps.Echo);
        });

        Assert.Equal("new one | /path/new%20one |  | /path/new%20one", await app.Client.GetStringAsync("/path/old"));
    }

    [Fact]
    public async Task All_values_of_a_header_arrive()
    {
        await using var app = await KestrelApp.StartAsync(Apps.Echo);

        Assert.EndsWith("a|b, c 2", await app.SendRawAsync("GET /headers HTTP/1.1\nHost: example.com\nX-Several: a\nX-Several: b, c\nConnection: close\n\n"), StringComparison.Ordinal);
        Assert.EndsWith("1 2", await app.SendRawAsync("GET /cookies HTTP/1.1\nHost: example.com\nCookie: a=1; b=2\nConnection: close\n\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bodies_arrive_as_the_bytes_that_were_sent()
    {
        await using var app = await KestrelApp.StartAsync(Apps.Echo);
        var bytes = Enumerable.Range(0, 256).Select(static value => (byte)value).ToArray();

        using var binary = await app.Client.PostAsync("/bytes", new ByteArrayContent(bytes));
        using var chunked = await app.Client.SendAsync(new(HttpMethod.Post, "/bytes") { Content = new StreamContent(new Unseekable(bytes)) });
        using var created = await app.Client.PostAsync("/orders", Json("""{"item":"tea","count":2}"""));
        using var invalid = await app.Client.PostAsync("/orders", Json("""{"item":"""));

        Assert.Equal(Convert.ToHexString(bytes), await binary.Content.ReadAsStringAsync());
        Assert.Equal(Convert.ToHexString(bytes), await chunked.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal("""{"item":"tea","count":2}""", await created.Content.ReadAsStringAsync());
        Assert.Equal("/orders/7", created.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.BadRequest, invalid.StatusCode);
    }

    [Fact]
    public async Task The_connection_describes_client_scheme_and_host()
    {
        await using var app = await KestrelApp.StartAsync(Apps.Echo);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/connection") { Headers = { { "X-Forwarded-For", "203.0.113.9" }, { "X-Forwarded-Proto", "https" } } };

        using var response = await app.Client.SendAsync(request);

        Assert.Equal($"http 127.0.0.1:{app.Address.Port} 127.0.0.1 ServerRequest", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("fe80::1%1", "fe80::1")]
    [InlineData("fe80::1%7", "fe80::1")]
    [InlineData("2001:db8::7", "2001:db8::7")]
    [InlineData("203.0.113.9", "203.0.113.9")]
    public async Task The_address_of_the_client_has_no_interface_of_the_server(string address, string expected)
    {
        await using var app = await KestrelApp.StartAsync(server =>
        {
            server.Use((http, next) =>
            {
                http.Connection.RemoteIpAddress = IPAddress.Parse(address);
                return next();
            });
            server.MapResolver(Apps.Echo);
        });

        Assert.Equal($"http 127.0.0.1:{app.Address.Port} {expected} ServerRequest", await app.Client.GetStringAsync("/connection"));
    }

    [Fact]
    public async Task The_content_type_of_a_body_counts()
    {
        await using var app = await KestrelApp.StartAsync(Apps.Create(static builder =>
            builder.MapPost("/text", static (Request request) => request.Body)));

        using var unsupported = await app.Client.PostAsync("/orders", new StringContent("""{"item":"tea","count":2}""", Encoding.UTF8, "text/plain"));
        using var latin = await app.Client.PostAsync("/text", new StringContent("Zoë", Encoding.Latin1, "text/plain"));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, unsupported.StatusCode);
        Assert.Equal("Zoë", await latin.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_claim_that_the_user_lacks_is_null()
    {
        await using var app = await KestrelApp.StartAsync(Apps.Create(static builder =>
            builder.MapGet("/lacking", static ([FromAuthorizer] string? tenant) => tenant ?? "none")));

        Assert.Equal("none", await app.Client.GetStringAsync("/lacking"));
    }

    [Fact]
    public async Task The_event_that_corresponds_to_a_request_is_available_as_JSON()
    {
        await using var app = await KestrelApp.StartAsync(Apps.Create(static builder =>
            builder.MapGet("/json", static (Request request) => Encoding.UTF8.GetString(request.GetEventJson().Span))));

        var sent = JsonNode.Parse(await app.Client.GetStringAsync("/json?q=1"))!;

        Assert.Equal(("/json", "GET", "1"), ((string?)sent["path"], (string?)sent["httpMethod"], (string?)sent["queryStringParameters"]!["q"]));
    }

    [Fact]
    public async Task Forwarded_headers_count_if_the_middleware_accepts_them()
    {
        await using var app = await KestrelApp.StartAsync(static server =>
        {
            server.UseForwardedHeaders(new() { ForwardedHeaders = ForwardedHeaders.All });
            server.MapResolver(Apps.Echo);
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/connection")
        {
            Headers = { { "X-Forwarded-For", "2001:db8::7" }, { "X-Forwarded-Proto", "https" }, { "X-Forwarded-Host", "shop.example" } },
        };

        using var response = await app.Client.SendAsync(request);

        Assert.Equal("https shop.example 2001:db8::7 ServerRequest", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_user_is_that_of_the_server()
    {
        await using var app = await KestrelApp.StartAsync(static server =>
        {
            server.Use(static (http, next) =>
            {
                http.User = new(new ClaimsIdentity([new(ClaimTypes.Name, "lessa"), new(ClaimTypes.Role, "admin"), new("tenant", "t1")], "Cookies"));
                return next();
            });
            server.MapResolver(Apps.Echo);
        });

        Assert.Equal("lessa True Cookies", await app.Client.GetStringAsync("/user"));
        Assert.Equal("t1", await app.Client.GetStringAsync("/claim"));
        Assert.Equal("GET /event x t1", await app.Client.GetStringAsync("/event?q=x"));
    }

    [Fact]
    public async Task Without_authentication_the_user_is_anonymous()
    {
        await using var app = await KestrelApp.StartAsync(Apps.Create(static builder =>
        {
            builder.UseAuthorization();
            builder.RequireAuthorization();
        }));

        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Client.GetAsync("/user")).StatusCode);
    }

    [Fact]
    public async Task The_context_describes_the_server()
    {
        await using var app = await KestrelApp.StartAsync(Apps.Echo);

        Assert.Equal("orders True True", await app.Client.GetStringAsync("/context"));
    }

    [Fact]
    public async Task Other_endpoints_take_precedence()
    {
        await using var app = await KestrelApp.StartAsync(static server =>
        {
            server.MapResolver(Apps.Echo);
            server.MapGet("/echo/{name}", static (HttpContext http) => http.Response.WriteAsync("ASP.NET Core"));
        });

        Assert.Equal("ASP.NET Core", await app.Client.GetStringAsync("/echo/tea"));
        Assert.Equal("root", await app.Client.GetStringAsync("/"));
    }

    internal static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    /// <summary>Bytes without a known length, which are sent in chunks.</summary>
    private sealed class Unseekable(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
