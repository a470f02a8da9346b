using System.Text;
using System.Text.RegularExpressions;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.ApplicationLoadBalancerEvents;

namespace LambdaEventHandler.Resolvers;

public sealed class ResolverTests
{
    [Fact]
    public void The_same_app_handles_every_source()
    {
        var app = App();

        Assert.Same(app, app.As<ApiGatewayRestResolver>());
        Assert.Equal(app.Routes, app.As<AlbResolver>().Routes);
        Assert.Equal(app.Routes, app.As<ApiGatewayHttpResolver>().As<AlbResolver>().Routes);
    }

    [Fact]
    public async Task The_event_has_only_the_type_of_its_source()
    {
        Exception? refusal = null;
        var builder = AlbResolver.CreateBuilder();
        builder.MapGet("/", (Request request) =>
        {
            Assert.Same(request.Event, request.EventAs<ApplicationLoadBalancerRequest>());
            refusal = Record.Exception(request.EventAs<APIGatewayProxyRequest>);
        });
        await TestSource.Of("ALB, single values").Ask(builder.Build(), new SentRequest("GET", "/"));

        Assert.IsType<InvalidOperationException>(refusal);
        Assert.Contains("ApplicationLoadBalancerRequest, not APIGatewayProxyRequest", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_can_come_from_any_stream_in_any_parts()
    {
        var large = new string('a', 50_000);
        var json = Encoding.UTF8.GetBytes($$"""{"path":"/echo","httpMethod":"POST","body":"{{large}}"}""");
        foreach (var size in new[] { 1000, 8192, 100_000 })
        {
            await using var pieces = new PiecemealStream(json, size);
            using var answer = new StreamReader(await App().ResolveAsync(pieces, new TestContext()));

            Assert.Contains($"\"body\":\"{large}\"", await answer.ReadToEndAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_memory_stream_is_read_from_its_position()
    {
        using var sent = new MemoryStream("skipped{\"path\":\"/echo\",\"httpMethod\":\"POST\",\"body\":\"a\"}"u8.ToArray());
        sent.Position = "skipped".Length;

        await using var answer = await App().ResolveAsync(sent, new TestContext());

        Assert.Equal(0, answer.Position);
        using var reader = new StreamReader(answer);
        Assert.Contains("\"body\":\"a\"", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_are_reported_at_once()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.MapGet("/{a}{b}", (string a, string b) => a + b);
        builder.MapGet("/same/{x}", (string x) => x);
        builder.MapGet("/same/{y}", (string y) => y);
        builder.StripPrefixes("/", "");
        builder.StripPrefixes(new Regex("(?<=lookbehind)"));
        builder.OnException<TimeoutException>((_, _) => new Response(504));
        builder.OnException<TimeoutException>((_, _) => new Response(504));
        builder.Validate(() => ["the option is wrong: set it right"]);

        var refusal = Assert.Throws<InvalidConfigurationException>(builder.Build);

        Assert.Equal(7, refusal.Problems.Count);
        Assert.StartsWith("The app cannot be built: 7 problems.", refusal.Message, StringComparison.Ordinal);
        Assert.All(refusal.Problems, problem => Assert.Contains($"- {problem}", refusal.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void OnBuild_actions_receive_the_resolver()
    {
        Resolver? built = null;
        var builder = AlbResolver.CreateBuilder();
        builder.OnBuild(resolver => built = resolver);

        Assert.Same(builder.Build(), built);
    }

    [Fact]
    public async Task Null_arguments_are_rejected_by_name()
    {
        await Assert.ThrowsAsync<ArgumentNullException>("request", () => App().ResolveAsync((Stream)null!, new TestContext()));
        await Assert.ThrowsAsync<ArgumentNullException>("request", () => App().ResolveAsync((APIGatewayProxyRequest)null!, new TestContext()));
        Assert.Throws<ArgumentNullException>("behavior", () => ApiGatewayRestResolver.CreateBuilder().Use((IBehavior)null!));
        Assert.Throws<ArgumentNullException>("handler", () => ApiGatewayRestResolver.CreateBuilder().MapGet("/", null!));
    }

    private static ApiGatewayRestResolver App()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.MapPost("/echo", (Request request) => request.Body);
        return builder.Build();
    }
}
