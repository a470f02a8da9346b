using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace LambdaEventHandler;

/// <summary>
/// Defines a builder of routes: that of an app (<c>ResolverBuilder</c>) or of a group of routes (<see cref="RouteGroup"/>). Use it as the type of a parameter in
/// code that adds routes to either. Only the library implements it.
/// </summary>
public interface IRouteBuilder
{
    /// <summary>Adds the controllers of the calling assembly: public, concrete classes whose names end in <c>Controller</c>.</summary>
    /// <param name="prefix">The prefix of their routes, for example <c>/v1</c>. The default is no prefix.</param>
    /// <returns>The builder of routes.</returns>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    /// <exception cref="NotSupportedException">The app is trimmed or Native AOT, and the source generator could not compile the call.</exception>
    IRouteBuilder AddControllers(string prefix = "");

    /// <summary>Adds the controllers of an assembly: public, concrete classes whose names end in <c>Controller</c>.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="prefix">The prefix of their routes, for example <c>/v1</c>. The default is no prefix.</param>
    /// <returns>The builder of routes.</returns>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    [RequiresUnreferencedCode(ReflectionNotice.Trimming)]
    [RequiresDynamicCode(ReflectionNotice.NativeAot)]
    IRouteBuilder AddControllers(Assembly assembly, string prefix = "");

    /// <summary>Adds one controller, which can have any name.</summary>
    /// <typeparam name="TController">The controller.</typeparam>
    /// <param name="prefix">The prefix of its routes, for example <c>/v1</c>. The default is no prefix.</param>
    /// <returns>The builder of routes.</returns>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    /// <exception cref="NotSupportedException">The app is trimmed or Native AOT, and the source generator could not compile the call.</exception>
    IRouteBuilder AddController<TController>(string prefix = "")
        where TController : class;

    internal void Add(IActionSource source);

    internal void ThrowIfBuilt();
}

/// <summary>Maps routes to handlers, and creates groups of routes.</summary>
public static class RouteBuilderExtensions
{
    /// <summary>Creates a group of routes that share a prefix, attributes, and behaviors.</summary>
    /// <param name="routes">The builder of the app, or another group.</param>
    /// <param name="prefix">The prefix of the templates of its routes, for example <c>/v1</c>, which is joined with exactly one slash. It can have parameters, and it can be empty.</param>
    /// <returns>The group. <c>Build()</c> reports an invalid prefix.</returns>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    public static RouteGroup MapGroup(this IRouteBuilder routes, string prefix)
    {
        ArgumentNullException.ThrowIfNull(routes);
        ArgumentNullException.ThrowIfNull(prefix);
        var group = new RouteGroup(routes, prefix);
        routes.Add(group);
        return group;
    }

    /// <summary>Maps a route to a handler, whose parameters are bound like those of an action.</summary>
    /// <param name="routes">The builder of the app, or a group.</param>
    /// <param name="methods">The HTTP methods. <c>ANY</c> matches every method that no other route of the path matches.</param>
    /// <param name="template">The template of the path, for example <c>/todos/{id}</c>.</param>
    /// <param name="handler">The handler: any lambda or method.</param>
    /// <returns>The route, to which <see cref="MappedRoute.With"/> adds metadata.</returns>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    /// <exception cref="NotSupportedException">The app is trimmed or Native AOT, and the source generator could not compile the call.</exception>
    public static MappedRoute Map(this IRouteBuilder routes, IEnumerable<string> methods, string template, Delegate handler)
    {
        ArgumentNullException.ThrowIfNull(routes);
        ArgumentNullException.ThrowIfNull(methods);
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(handler);
        if (!ControllerScanning.IsSupported)
        {
            throw ControllerScanning.NotCompiled(nameof(Map));
        }

        var route = new MappedRoute(new DelegateHandler([.. methods], template, handler));
        routes.Add(route);
        return route;
    }

    /// <summary>Maps GET requests, and HEAD requests that no other route matches, to a handler.</summary>
    /// <inheritdoc cref="Map"/>
    public static MappedRoute MapGet(this IRouteBuilder routes, string template, Delegate handler) => Map(routes, ["GET"], template, handler);

    /// <summary>Maps POST requests to a handler.</summary>
    /// <inheritdoc cref="Map"/>
    public static MappedRoute MapPost(this IRouteBuilder routes, string template, Delegate handler) => Map(routes, ["POST"], template, handler);

    /// <summary>Maps PUT requests to a handler.</summary>
    /// <inheritdoc cref="Map"/>
    public static MappedRoute MapPut(this IRouteBuilder routes, string template, Delegate handler) => Map(routes, ["PUT"], template, handler);

    /// <summary>Maps PATCH requests to a handler.</summary>
    /// <inheritdoc cref="Map"/>
    public static MappedRoute MapPatch(this IRouteBuilder routes, string template, Delegate handler) => Map(routes, ["PATCH"], template, handler);

    /// <summary>Maps DELETE requests to a handler.</summary>
    /// <inheritdoc cref="Map"/>
    public static MappedRoute MapDelete(this IRouteBuilder routes, string template, Delegate handler) => Map(routes, ["DELETE"], template, handler);

    /// <summary>Maps HEAD requests to a handler.</summary>
    /// <inheritdoc cref="Map"/>
    public static MappedRoute MapHead(this IRouteBuilder routes, string template, Delegate handler) => Map(routes, ["HEAD"], template, handler);

    /// <summary>Maps OPTIONS requests to a handler.</summary>
    /// <inheritdoc cref="Map"/>
    public static MappedRoute MapOptions(this IRouteBuilder routes, string template, Delegate handler) => Map(routes, ["OPTIONS"], template, handler);

    /// <summary>Maps requests with any method that no other route of the path matches to a handler. <c>Allow</c> and CORS pre-flight list DELETE, GET, HEAD, PATCH, POST and PUT for it.</summary>
    /// <inheritdoc cref="Map"/>
    public static MappedRoute MapAny(this IRouteBuilder routes, string template, Delegate handler) => Map(routes, [AnyMethod.Name], template, handler);
}
