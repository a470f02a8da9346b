using System.Text.Json;
using System.Text.Json.Serialization;
using LambdaEventHandler.Features.Support;
using TechTalk.SpecFlow;
using Xunit;

namespace LambdaEventHandler.Features.Drivers;

/// <summary>Gives the function its controllers, routes and options.</summary>
public sealed class AppDriver(ResolverDriver resolver)
{
    private RouteGroup? _group;

    public ResolverBuilder<ApiGatewayRestResolver> Builder => resolver.Builder;

    /// <summary>A function that is built already, in place of one that the scenario builds.</summary>
    public void Use(ApiGatewayRestResolver app) => resolver.App = app;

    public void AddController(string name, string prefix = "") => ControllerCatalog.Add(ControllerCatalog.Named(name), prefix, Builder);

    public void AddAction(string signature, string? prefix = null) => ControllerCatalog.Add(ControllerCatalog.WithAction(signature, prefix), "", Builder);

    /// <summary>The group that was named last.</summary>
    public RouteGroup Group => _group ?? throw new InvalidOperationException("The scenario has no group yet.");

    public RouteGroup MapGroup(string prefix) => _group = Builder.MapGroup(prefix);

    public RouteGroup MapInnerGroup(string prefix) => _group = Group.MapGroup(prefix);

    /// <summary>A route that answers the same value to everyone.</summary>
    public MappedRoute Map<T>(string methods, string template, T value) => Builder.Map(methods.Split(", "), template, () => value);

    /// <summary>Routes that answer which of them was taken, and with which values.</summary>
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
