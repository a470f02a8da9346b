using System.Text.Json;
using System.Text.Json.Serialization;
using LambdaEventHandler.Features.Support;
using TechTalk.SpecFlow;
using Xunit;

namespace LambdaEventHandler.Features.Drivers;

/// <summary>Adds controllers, routes, and options to the function.</summary>
public sealed class AppDriver(ResolverDriver resolver)
{
    private RouteGroup? _group;

    public ResolverBuilder<ApiGatewayRestResolver> Builder => resolver.Builder;

    /// <summary>Uses a function that is already built instead of building one.</summary>
    public void Use(ApiGatewayRestResolver app) => resolver.App = app;

    public void AddController(string name, string prefix = "") => ControllerCatalog.Add(ControllerCatalog.Named(name), prefix, Builder);

    public void AddAction(string signature, string? prefix = null) => ControllerCatalog.Add(ControllerCatalog.WithAction(signature, prefix), "", Builder);

    /// <summary>The group that was named last.</summary>
    public RouteGroup Group => _group ?? throw new InvalidOperationException("The scenario has no group yet.");

    public RouteGroup MapGroup(string prefix) => _group = Builder.MapGroup(prefix);

    public RouteGroup MapInnerGroup(string prefix) => _group = Group.MapGroup(prefix);

    /// <summary>Maps a route that always returns the same value.</summary>
    public MappedRoute Map<T>(string methods, string template, T value) => Builder.Map(methods.Split(", "), template, () => value);

    /// <summary>Maps routes that return which of them matched, and their route values.</summary>
    public void MapToThemselves(IEnumerable<TableRow> routes)
    {
        foreach (var route in routes)
        {
            Builder.Map(route["methods"].Split(", "), route["template"], Describe);
        }
    }

    public void UseEnumsAsText() => Builder.UseJson(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } });

    public void UseSnakeCase() => Builder.UseJson(new JsonSerializerOptions(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower });

    public void HasRoutes(string routes) =>
        Assert.Equal(routes, string.Join(", ", resolver.App.Routes.Select(route => $"{string.Join('|', route.Methods)} {route.Template}")));

    private static object Describe(Request request) => new { request.Method, request.Route!.Template, Values = request.RouteValues.ToDictionary() };
}

/// <summary>Builds the function and keeps the reported problems.</summary>
public sealed class BuildDriver(ResolverDriver resolver)
{
    private IReadOnlyList<string> _problems = [];

    public void Build()
    {
        _problems = [];
        try
        {
            _ = resolver.App;
        }
        catch (InvalidConfigurationException refusal)
        {
            _problems = refusal.Problems;
        }
    }

    public void HasProblems(int count) => Assert.True(count == _problems.Count, $"Expected {count} problems, but there are {_problems.Count}:\n{Listed}");

    public void NamesInOneProblem(string names) =>
        Assert.True(_problems.Any(problem => Names.AreIn(problem, names)), $"No problem names all of {names}:\n{Listed}");

    public void CannotBuildAgain(string message) =>
        Assert.StartsWith(message, Assert.Throws<InvalidOperationException>(resolver.Builder.Build).Message, StringComparison.Ordinal);

    public ValueTask DisposeAsync() => resolver.App.DisposeAsync();

    private string Listed => string.Join('\n', _problems);
}
