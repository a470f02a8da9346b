using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler.Testing;

public sealed partial class AppVerifierTests
{
    [Fact]
    public async Task An_app_without_problems_passes()
    {
        await using var app = TestApp.Create();

        AppVerifier.Verify(app);
    }

    [Fact]
    public async Task All_problems_are_reported_at_once()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.Services.AddScoped<IGreeter>(_ => throw new InvalidOperationException("no greeting"));
        builder.Services.AddSingleton<Counter>(_ => throw new TimeoutException("no count"));
        builder.AddController<GreetingsController>();
        builder.AddController<FailingController>();
        builder.Use<FailingBehavior>();
        builder.MapGet("/count2", ([FromServices] Counter counter) => counter.Value);
        builder.MapPost("/greeters", (Colliding colliding) => colliding.One);
        await using var app = builder.Build();

        var problems = Assert.Throws<AppVerificationException>(() => AppVerifier.Verify(app)).Problems;

        Assert.StartsWith("POST /greeters (Map(POST /greeters)): the body type Colliding has no valid JSON metadata: InvalidOperationException: ", problems[0], StringComparison.Ordinal);
        Assert.Equal(
            [
                "Counter cannot be created: TimeoutException: no count",
                "FailingBehavior cannot be created: InvalidOperationException: no greeting",
                "FailingController cannot be created: NotSupportedException: not today",
                "GreetingsController cannot be created: InvalidOperationException: no greeting",
            ],
            problems.Skip(1).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_type_that_the_JSON_context_lacks_is_reported()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.UseJson(SmallJsonContext.Default);
        builder.MapGet("/known", () => new Known(1));
        builder.MapGet("/unknown", () => new Unknown(1));
        await using var app = builder.Build();

        var problem = Assert.Single(Assert.Throws<AppVerificationException>(() => AppVerifier.Verify(app)).Problems);

        Assert.StartsWith("GET /unknown (Map(GET /unknown)): the result type Unknown has no valid JSON metadata: ", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_can_be_replaced_for_the_verification()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.Services.AddSingleton<Counter>().AddScoped<IGreeter>(_ => throw new InvalidOperationException("no greeting"));
        builder.AddController<GreetingsController>();
        await using var app = builder.Build();
        await using var changed = app.WithServices(services => services.AddSingleton<IGreeter, PlainGreeter>());

        AppVerifier.Verify(changed);
        Assert.Throws<AppVerificationException>(() => AppVerifier.Verify(app));
    }

    internal sealed class Colliding
    {
        public int One { get; set; }

        [JsonPropertyName("one")]
        public int Other { get; set; }
    }

    internal sealed record Known(int Value);

    internal sealed record Unknown(int Value);

    internal sealed class FailingController
    {
        public FailingController() => throw new NotSupportedException("not today");

        public string GetFailing() => "";
    }

    internal sealed class FailingBehavior(IGreeter greeter) : IBehavior
    {
        public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next) => new(Response.Text(greeter.Greet("")));
    }

    [JsonSerializable(typeof(Known))]
    private sealed partial class SmallJsonContext : JsonSerializerContext;
}
