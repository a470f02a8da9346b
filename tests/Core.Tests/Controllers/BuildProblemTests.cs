using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler;

public sealed class BuildProblemTests
{
    [Fact]
    public void All_problems_are_reported_at_once()
    {
        var problems = Refuse(builder =>
        {
            builder.AddController<EmptyController>();
            builder.AddController<BrokenController>();
            builder.MapGet("/{id", () => "x");
            builder.MapGet("/todos/{id}", (int ident) => ident);
            builder.MapPost("/", (Todo first, Todo second) => first == second);
            builder.Map([], "/none", () => "x");
        });

        string[] expected =
        [
            "EmptyController has no actions.",
            "BrokenController.GetStream(Stream input): the parameter 'input'",
            "BrokenController.GetByReference(ref int id): the parameter 'id'",
            "BrokenController.PostStore(IComparable store): the parameter 'store'",
            "BrokenController.DeleteLater(): an async void method cannot be awaited",
            "BrokenController.Choose(T choice): a generic method",
            "Map(GET /{id): The template",
            "Map(GET /todos/{id}): the path parameter 'id'",
            "Map(POST /): the parameter 'second'",
            "Map(/none): no HTTP method",
        ];
        Assert.Equal(expected.Length, problems.Count);
        Assert.All(expected.Zip(problems), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_service_is_reported()
    {
        Assert.Contains("Visits", Assert.Single(Refuse(builder => builder.AddController<InjectedController>()).Distinct(), problem => problem.Contains("constructor", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("Visits", Assert.Single(Refuse(builder => builder.MapGet("/", ([FromServices] Visits visits) => visits.Next()))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_controller_that_has_the_request_cannot_be_a_singleton()
    {
        var problem = Assert.Single(Refuse(builder =>
        {
            builder.Services.AddSingleton<RequestController>();
            builder.AddController<RequestController>();
        }));

        Assert.Contains("RequestController is registered as a singleton", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "an empty value")]
    [InlineData(" ", "an empty value")]
    [InlineData("max-age=1\r\nX: 1", "the invalid character U+000D in its value")]
    public void An_invalid_CacheControl_value_is_reported(string value, string named)
    {
        var problem = Assert.Single(Refuse(builder => builder.MapGet("/a", () => "x").With(new CacheControlAttribute(value))));

        Assert.Equal($"Map(GET /a): [CacheControl] has {named}: write a directive such as 'max-age=600', or remove the attribute.", problem);
    }

    [Fact]
    public async Task A_controller_without_dependencies_requires_no_services()
    {
        var app = TestApp.Build(builder =>
        {
            // Building a provider of this would fail, and in Lambda nobody needs one.
            builder.Settings.IsInLambda = true;
            builder.Services.Add(new ServiceDescriptor(typeof(IEquatable<>), typeof(string), ServiceLifetime.Transient));
            builder.AddController<RequestController>();
        });

        Assert.Equal("200 GET /method request-1", await app.Get("/method"));
    }

    private static IReadOnlyList<string> Refuse(Action<ResolverBuilder<ApiGatewayRestResolver>> configure) =>
        Assert.Throws<InvalidConfigurationException>(() => TestApp.Build(configure)).Problems;
}
