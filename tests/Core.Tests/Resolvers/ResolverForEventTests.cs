using System.Text;

namespace LambdaEventHandler;

public sealed class ResolverForEventTests
{
    private const string Smallest = """{"path":"/","httpMethod":"GET"}""";

    private static readonly ApiGatewayRestResolver App = ApiGatewayRestResolver.CreateBuilder().Build();

    [Theory]
    [InlineData("""{"requestContext":{"elb":{}},"path":"/","httpMethod":"GET"}""", typeof(AlbResolver))]
    [InlineData("""{"version":"2.0","rawPath":"/"}""", typeof(ApiGatewayHttpResolver))]
    [InlineData("""{"version":"1.0","path":"/","httpMethod":"GET"}""", typeof(ApiGatewayRestResolver))]
    [InlineData("""{"resource":"/","path":"/","httpMethod":"GET"}""", typeof(ApiGatewayRestResolver))]
    [InlineData("""{"rawPath":"/prod/","path":"/","httpMethod":"GET","requestContext":{"stage":"prod"}}""", typeof(ApiGatewayRestResolver))]
    [InlineData("""{"version":"1.0","rawPath":"/","path":"/","httpMethod":"GET","requestContext":{"http":{"method":"GET"}}}""", typeof(ApiGatewayRestResolver))]
    [InlineData("""{"rawPath":"/","requestContext":{"stage":"$default","http":{"method":"GET"}}}""", typeof(ApiGatewayHttpResolver))]
    [InlineData("""{"resource":"/","rawPath":"/","requestContext":{"http":{"method":"GET"}}}""", typeof(ApiGatewayHttpResolver))]
    [InlineData("""{"resource":"/","path":"/","httpMethod":"GET","requestContext":{"elb":{}}}""", typeof(AlbResolver))]
    [InlineData("""{"version":"2.0","resource":"/","path":"/","httpMethod":"GET","rawPath":"/"}""", typeof(ApiGatewayHttpResolver))]
    [InlineData("""{"version":"2.0","rawPath":"/","path":"/","httpMethod":"GET","requestContext":{"elb":{}}}""", typeof(AlbResolver))]
    public void The_fields_of_an_event_determine_its_source(string json, Type resolver) =>
        Assert.All<Resolver>([App, App.As<ApiGatewayHttpResolver>(), App.As<AlbResolver>()], app => Assert.IsType(resolver, app.ForEvent(Encoding.UTF8.GetBytes(json))));

    [Fact]
    public void An_event_that_fits_the_resolver_returns_the_same_resolver()
    {
        var loadBalancer = App.As<AlbResolver>();

        Assert.Same(App, App.ForEvent(Encoding.UTF8.GetBytes(Smallest)));
        Assert.Same(loadBalancer, loadBalancer.ForEvent(Encoding.UTF8.GetBytes(Smallest)));
    }

    [Fact]
    public void The_smallest_event_is_not_payload_2_0() =>
        Assert.IsType<ApiGatewayRestResolver>(App.As<ApiGatewayHttpResolver>().ForEvent(Encoding.UTF8.GetBytes(Smallest)));

    [Fact]
    public async Task An_event_with_a_path_and_a_rawPath_is_not_payload_2_0()
    {
        var restEvent = """{"rawPath":"/prod/","path":"/","httpMethod":"GET","requestContext":{"stage":"prod"}}"""u8.ToArray();

        foreach (var app in (Resolver[])[App.As<ApiGatewayHttpResolver>(), App.As<AlbResolver>()])
        {
            var refusal = await Assert.ThrowsAsync<InvalidEventException>(() => app.ResolveAsync(new MemoryStream(restEvent), new TestContext()));
            Assert.Contains("use ApiGatewayRestResolver", refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_event_that_another_source_only_may_have_sent_is_answered()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.MapGet("/a", () => "ok");

        using var answer = new StreamReader(await builder.Build().ResolveAsync(
            new MemoryStream("""{"path":"/a","httpMethod":"GET","requestContext":{"http":{"method":"GET"}}}"""u8.ToArray()), new TestContext()));

        Assert.Contains("\"statusCode\":200", await answer.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_with_only_a_rawPath_is_treated_as_payload_2_0()
    {
        var refusal = await Assert.ThrowsAsync<InvalidEventException>(() => App.ResolveAsync(new MemoryStream("""{"rawPath":"/"}"""u8.ToArray()), new TestContext()));

        Assert.Contains("use ApiGatewayHttpResolver", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    public void JSON_that_is_not_an_object_is_not_an_event(string json) =>
        Assert.Throws<InvalidEventException>(() => App.ForEvent(Encoding.UTF8.GetBytes(json)));
}
