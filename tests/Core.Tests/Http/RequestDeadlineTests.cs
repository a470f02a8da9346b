using System.Globalization;

namespace LambdaEventHandler.Http;

public sealed class RequestDeadlineTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public void A_request_is_canceled_the_margin_before_the_deadline()
    {
        using var cancellation = Start(TimeSpan.FromSeconds(3))!;

        _time.Pass(TimeSpan.FromMilliseconds(2499));
        Assert.False(cancellation.IsCancellationRequested);
        _time.Pass(TimeSpan.FromMilliseconds(1));
        Assert.True(cancellation.IsCancellationRequested);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(1)]
    public void With_less_time_than_the_margin_a_request_is_canceled_at_its_start(int milliseconds)
    {
        using var cancellation = Start(TimeSpan.FromMilliseconds(milliseconds))!;

        Assert.True(cancellation.IsCancellationRequested);
        Assert.Equal(0, _time.TimerCount);
    }

    [Fact]
    public void Without_a_remaining_time_a_request_is_never_canceled()
    {
        Assert.Null(Start(TimeSpan.Zero));
        Assert.Null(Start(TimeSpan.FromSeconds(-1)));
        Assert.Null(new RequestDeadline(TimeSpan.FromSeconds(1), _time).Start(EmptyLambdaContext.Instance));
    }

    [Fact]
    public void A_context_without_a_deadline_is_valid() => Assert.Null(Start(TimeSpan.MaxValue));

    [Fact]
    public async Task A_running_action_is_canceled_and_its_timer_is_disposed()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.UseTimeProvider(_time);
        builder.MapGet("/", async (CancellationToken cancellation) =>
        {
            Assert.Equal(1, _time.TimerCount);
            _time.Pass(TimeSpan.FromMinutes(1));
            await Task.Delay(Timeout.Infinite, cancellation);
        });
        builder.OnException<OperationCanceledException>((_, request) => new Response(request.CancellationToken.IsCancellationRequested ? 503 : 500));

        var answer = await TestSource.Of("REST API").Ask(builder.Build(), new SentRequest("GET", "/"));

        Assert.Equal(503, (int)answer["statusCode"]!);
        Assert.Equal(0, _time.TimerCount);
    }

    [Fact]
    public async Task A_request_whose_token_is_not_read_has_no_timer()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.UseTimeProvider(_time);
        builder.MapGet("/", () => _time.TimerCount);

        var answer = await TestSource.Of("REST API").Ask(builder.Build(), new SentRequest("GET", "/"));

        Assert.Equal("0", (string?)answer["body"]);
    }

    [Fact]
    public async Task The_margin_of_the_builder_determines_when_a_request_is_canceled()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseTimeProvider(_time).CancellationMargin(TimeSpan.FromSeconds(2));
        builder.MapGet("/", (CancellationToken cancellation) =>
        {
            _time.Pass(TimeSpan.FromMilliseconds(2999));
            var before = cancellation.IsCancellationRequested;
            _time.Pass(TimeSpan.FromMilliseconds(1));
            return $"{before} {cancellation.IsCancellationRequested}";
        });
        var app = new TestApp(builder.Build()) { Context = { RemainingTime = TimeSpan.FromSeconds(5) } };

        Assert.Equal("200 False True", await app.Get("/"));
    }

    [Theory]
    [InlineData("-00:00:00.0010000")]
    [InlineData("00:15:00")]
    public void A_margin_that_exceeds_the_longest_timeout_is_reported(string margin)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().CancellationMargin(TimeSpan.Parse(margin, CultureInfo.InvariantCulture));

        var problem = Assert.Single(Assert.Throws<InvalidConfigurationException>(builder.Build).Problems);
        Assert.StartsWith($"CancellationMargin is {margin}, but it must be zero or more and less than 00:15:00", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_margin_can_be_zero()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().CancellationMargin(TimeSpan.FromHours(1)).CancellationMargin(TimeSpan.Zero);

        Assert.Single(Assert.Throws<InvalidConfigurationException>(builder.Build).Problems);
        await ApiGatewayRestResolver.CreateBuilder().CancellationMargin(TimeSpan.Zero).Build().DisposeAsync();
    }

    private CancellationTokenSource? Start(TimeSpan remaining) =>
        new RequestDeadline(TimeSpan.FromMilliseconds(500), _time).Start(new TestContext { RemainingTime = remaining });
}
