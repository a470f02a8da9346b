using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace LambdaEventHandler.Testing;

public sealed class TestClientTests : IAsyncDisposable
{
    private readonly ApiGatewayRestResolver _app = TestApp.Create();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [EveryEventSource("/hello/lessa", 200, "hello lessa")]
    [EveryEventSource("/hello/sm%C3%B8r%20br%C3%B8d?x=1", 200, "hello smør brød")]
    [EveryEventSource("/nowhere", 404, """{"statusCode":404,"message":"Not found"}""")]
    public async Task A_request_is_answered(EventSource source, string path, int status, string body)
    {
        using var client = _app.CreateClient(source);

        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(body, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [EveryEventSource]
    public async Task The_event_and_the_response_of_the_function_can_be_read(EventSource source)
    {
        using var client = _app.CreateClient(source);

        await client.GetStringAsync(new Uri("/hello/lessa", UriKind.Relative));

        using var sent = JsonDocument.Parse(client.LastExchange.EventJson!);
        Assert.Equal(source is EventSource.HttpApi or EventSource.FunctionUrl, sent.RootElement.TryGetProperty("rawPath", out _));
        Assert.Equal(source is EventSource.Alb or EventSource.AlbMultiValue, sent.RootElement.GetProperty("requestContext").TryGetProperty("elb", out _));
        using var returned = JsonDocument.Parse(client.LastExchange.ResponseJson!);
        Assert.Equal("hello lessa", returned.RootElement.GetProperty("body").GetString());
        Assert.Null(client.LastExchange.Exception);
    }

    [Fact]
    public void There_is_no_last_exchange_before_the_first_request()
    {
        using var client = _app.CreateClient();

        Assert.Throws<InvalidOperationException>(() => client.LastExchange);
    }

    [Theory]
    [EveryEventSource]
    public async Task Binary_bodies_and_content_headers_are_kept(EventSource source)
    {
        using var client = _app.CreateClient(source);

        using var picture = await client.GetAsync(new Uri("/picture", UriKind.Relative));
        using var echo = await client.PostAsync(new Uri("/echo", UriKind.Relative), new ByteArrayContent([0xC3, 0x28, 0x00]) { Headers = { { "Content-Type", "application/x-test" } } });

        Assert.Equal([0x89, 0x50, 0x00, 0xFF], await picture.Content.ReadAsByteArrayAsync());
        Assert.Equal("image/png", picture.Content.Headers.ContentType!.MediaType);
        Assert.Equal(["de"], picture.Content.Headers.ContentLanguage);
        Assert.Equal(4, picture.Content.Headers.ContentLength);
        Assert.Equal(["a"], picture.Headers.GetValues("X-Tag"));
        Assert.Equal(HttpStatusCode.Accepted, echo.StatusCode);
        Assert.Equal([0xC3, 0x28, 0x00], await echo.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/x-test", echo.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [EveryEventSource]
    public async Task A_response_to_HEAD_has_headers_and_no_body(EventSource source)
    {
        using var client = _app.CreateClient(source);

        using var response = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/picture"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("image/png", response.Content.Headers.ContentType!.MediaType);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [EveryEventSource]
    public async Task Cookies_are_kept_for_later_requests(EventSource source)
    {
        using var client = _app.CreateClient(source);
        Assert.Equal("none", await client.GetStringAsync(new Uri("/cookies", UriKind.Relative)));

        using var login = await client.GetAsync(new Uri("/login", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NoContent, login.StatusCode);
        Assert.Empty(await login.Content.ReadAsByteArrayAsync());
        Assert.Equal(2, login.Headers.GetValues("Set-Cookie").Count());
        Assert.Equal("session=5f2b9c; theme=dark", await client.GetStringAsync(new Uri("/cookies", UriKind.Relative)));
        using var own = new HttpRequestMessage(HttpMethod.Get, "/cookies") { Headers = { { "Cookie", "a=1" } } };
        using var response = await client.SendAsync(own);
        Assert.Equal("a=1; session=5f2b9c; theme=dark", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [EveryEventSource]
    public async Task Redirects_are_not_followed(EventSource source)
    {
        using var client = _app.CreateClient(source);

        using var response = await client.GetAsync(new Uri("/redirect", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.EndsWith("/path", response.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Services_are_replaced_for_one_client()
    {
        using var changed = _app.CreateClient().WithServices(services => services.AddSingleton<IGreeter, LoudGreeter>());
        using var other = _app.CreateClient();

        Assert.Equal("HELLO LESSA", await changed.GetStringAsync(new Uri("/hello/lessa", UriKind.Relative)));
        Assert.Equal("hello lessa", await other.GetStringAsync(new Uri("/hello/lessa", UriKind.Relative)));
    }

    [Fact]
    public async Task Each_client_has_its_own_singletons()
    {
        using var one = _app.CreateClient();
        using var other = _app.CreateClient(EventSource.Alb);

        Assert.Equal("1", await one.GetStringAsync(new Uri("/count", UriKind.Relative)));
        Assert.Equal("2", await one.GetStringAsync(new Uri("/count", UriKind.Relative)));
        Assert.Equal("1", await other.GetStringAsync(new Uri("/count", UriKind.Relative)));
    }

    [Fact]
    public async Task The_Lambda_context_can_be_set()
    {
        using var client = _app.CreateClient().WithRemainingTime(TimeSpan.FromSeconds(3)).WithContext(context => context.FunctionName = "users");

        Assert.Equal("3 users", await client.GetStringAsync(new Uri("/time", UriKind.Relative)));
        var trace = await client.GetStringAsync(new Uri("/trace", UriKind.Relative));
        Assert.Contains(trace, client.LastExchange.EventJson, StringComparison.Ordinal);
        Assert.StartsWith("Root=1-", trace, StringComparison.Ordinal);
    }

    [Theory]
    [EveryEventSource(false)]
    [EveryEventSource(true)]
    public async Task Log_entries_are_captured(EventSource source, bool hasProvider)
    {
        await using var app = TestApp.Create(builder =>
        {
            if (hasProvider)
            {
                builder.Services.AddSingleton<ILoggerProvider, OwnProvider>();
            }
        });
        using var client = app.CreateClient(source);

        await client.GetStringAsync(new Uri("/hello/lessa", UriKind.Relative));
        using var failed = await client.GetAsync(new Uri("/uncaught", UriKind.Relative));

        Assert.Collection(
            client.Logs,
            greets =>
            {
                Assert.Equal((LogLevel.Information, typeof(GreetingsController).FullName, "greets lessa"), (greets.Level, greets.Category, greets.Message));
                Assert.Equal([new("Name", "lessa")], greets.Values);
                Assert.Equal("greeting", Assert.Single(greets.Scopes)!.ToString());
            },
            near => Assert.Equal((LogLevel.Warning, "", "lessa is near"), (near.Level, near.Category, near.Message)),
            uncaught => Assert.Equal((LogLevel.Error, "too late"), (uncaught.Level, Assert.IsType<TimeoutException>(uncaught.Exception).Message)));
        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
    }

    [Fact]
    public async Task A_function_that_throws_returns_the_error_of_the_service()
    {
        await using var app = TestApp.Create(builder => builder.PropagateExceptions());
        using var client = app.CreateClient();

        using var response = await client.GetAsync(new Uri("/uncaught", UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadGateway, response.StatusCode);
        Assert.IsType<TimeoutException>(client.LastExchange.Exception);
        Assert.Null(client.LastExchange.ResponseJson);
    }

    [Fact]
    public async Task A_request_that_is_too_large_does_not_reach_the_function()
    {
        using var client = _app.CreateClient(EventSource.Alb);

        using var response = await client.PostAsync(new Uri("/echo", UriKind.Relative), new ByteArrayContent(new byte[1024 * 1024 + 1]));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Null(client.LastExchange.EventJson);
    }

    [Fact]
    public async Task A_request_can_be_canceled()
    {
        await using var app = TestApp.Create(builder => builder.MapGet("/slow", () => Task.Delay(TimeSpan.FromMinutes(5))));
        using var client = app.CreateClient();
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetAsync(new Uri("/slow", UriKind.Relative), cancellation.Token));
    }

    [Theory]
    [InlineData(EventSource.RestApi)]
    [InlineData(EventSource.HttpApi)]
    [InlineData(EventSource.HttpApiPayload1)]
    public async Task A_stage_is_in_the_event_and_not_in_the_path_of_the_request(EventSource source)
    {
        await using var app = TestApp.Create(builder =>
        {
            if (source == EventSource.HttpApiPayload1)
            {
                builder.StripPrefixes("/dev");
            }
        });
        using var client = app.CreateClient(source).WithStage("dev");

        Assert.Equal("/path", await client.GetStringAsync(new Uri("/path", UriKind.Relative)));
        Assert.Equal("/path", await client.GetStringAsync(new Uri("/dev/path", UriKind.Relative)));
        Assert.Contains("\"stage\":\"dev\"", client.LastExchange.EventJson, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EventSource.FunctionUrl)]
    [InlineData(EventSource.Alb)]
    public void A_source_without_stages_accepts_none(EventSource source)
    {
        using var client = _app.CreateClient(source);

        Assert.Throws<InvalidOperationException>(() => client.WithStage("dev"));
    }

    [Theory]
    [EveryEventSource]
    public async Task A_custom_domain_adds_its_mapping_to_paths(EventSource source)
    {
        await using var app = TestApp.Create(builder => builder.StripPrefixes("/payment"));
        using var client = app.CreateClient(source).WithCustomDomain("api.example.com", "/payment");

        Assert.Equal("/path", await client.GetStringAsync(new Uri("/path", UriKind.Relative)));
        Assert.Contains("\"/payment/path\"", client.LastExchange.EventJson, StringComparison.Ordinal);
        Assert.Contains("\"api.example.com\"", client.LastExchange.EventJson, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://api.example.com", "")]
    [InlineData("api.example.com", "payment")]
    [InlineData("api.example.com", "/payment/")]
    [InlineData("api.example.com", "/payment?x")]
    public void An_invalid_domain_or_mapping_is_rejected(string domain, string mapping)
    {
        using var client = _app.CreateClient();

        Assert.Throws<ArgumentException>(() => client.WithCustomDomain(domain, mapping));
    }

    [Fact]
    public async Task An_event_can_be_created_without_sending_it()
    {
        using var client = _app.CreateClient(EventSource.HttpApi).WithStage("dev");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/echo?x=1") { Content = new StringContent("tea"), Headers = { { "X-Id", "7" } } };

        using var sent = JsonDocument.Parse(await client.CreateEventAsync(request));

        Assert.Equal("/dev/echo", sent.RootElement.GetProperty("rawPath").GetString());
        Assert.Equal("x=1", sent.RootElement.GetProperty("rawQueryString").GetString());
        Assert.Equal("tea", sent.RootElement.GetProperty("body").GetString());
        Assert.Equal("7", sent.RootElement.GetProperty("headers").GetProperty("x-id").GetString());
        Assert.Throws<InvalidOperationException>(() => client.LastExchange);
    }

    [Fact]
    public void The_source_is_that_of_the_app_by_default()
    {
        using var rest = _app.CreateClient();
        using var http = _app.As<ApiGatewayHttpResolver>().CreateClient();
        using var alb = _app.As<AlbResolver>().CreateClient();

        Assert.Equal([EventSource.RestApi, EventSource.HttpApi, EventSource.Alb], [rest.Source, http.Source, alb.Source]);
    }

    [Fact]
    public void A_value_that_is_not_a_source_is_rejected() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _app.CreateClient((EventSource)99));

    private sealed class OwnProvider : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => NullLogger.Instance;

        public void Dispose()
        {
        }
    }

    private sealed class LoudGreeter : IGreeter
    {
        public string Greet(string name) => $"hello {name}".ToUpperInvariant();
    }
}
