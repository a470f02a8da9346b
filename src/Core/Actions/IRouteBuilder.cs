using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace LambdaEventHandler;

/// <summary>
/// Adds routes to an app: to all of it (<c>ResolverBuilder</c>) or to a group of routes (<see cref="RouteGroup"/>). Take it as a parameter where code adds
/// routes to either. Only the library implements it.
/// </summary>
public interface IRouteBuilder
{
    /// <summary>Adds the controllers of the calling assembly: public, concrete classes whose names end in <c>Controller</c>.</summary>
    /// <param name="prefix">What their routes begin with, for example <c>/v1</c>.</param>
    /// <returns>The builder of routes.</returns>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    /// <exception cref="NotSupportedException">The app is trimmed or Native AOT, and the source generator could not compile the call.</exception>
    IRouteBuilder AddControllers(string prefix = "");

    /// <summary>Adds the controllers of an assembly: public, concrete classes whose names end in <c>Controller</c>.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="prefix">What their routes begin with, for example <c>/v1</c>.</param>
    /// <returns>The builder of routes.</returns>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    [RequiresUnreferencedCode(ReflectionNotice.Trimming)]
    [RequiresDynamicCode(ReflectionNotice.NativeAot)]
    IRouteBuilder AddControllers(Assembly assembly, string prefix = "");

    /// <summary>Adds one controller, whatever its name.</summary>
    /// <typeparam name="TController">The controller.</typeparam>
    /// <param name="prefix">What its routes begin with, for example <c>/v1</c>.</param>
    /// <returns>The builder of routes.</returns>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    /// <exception cref="NotSupportedException">The app is trimmed or Native AOT, and the source generator could not compile the call.</exception>
    IRouteBuilder AddController<TController>(string prefix = "")
        where TController : class;

    internal void Add(IActionSource source);

    internal void ThrowIfBuilt();
}

/// <summary>Maps routes to handlers, and makes groups of routes.</summary>
public static class RouteBuilderExtensions
{
    /// <summary>Makes a group of routes that share a prefix, attributes and behaviors.</summary>
    /// <param name="routes">What the group is a part of: the app's builder, or another group.</param>
    /// <param name="prefix">What the templates of all its routes begin with, for example <c>/v1</c>; joined with exactly one slash. It may have parameters, and may be empty.</param>
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

    /// <summary>Maps a route to a handler, whose parameters are bound like an action's.</summary>
    /// <param name="routes">What the route is a part of: the app's builder, or a group.</param>
    /// <param name="methods">The HTTP methods; <c>ANY</c> for every method that no other route of the path takes.</param>
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

    /// <summary>Maps GET requests (and HEAD, where nothing else takes it) to a handler.</summary>
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

    /// <summary>Maps every method that no other route of the path takes to a handler. <c>Allow</c> and CORS pre-flight list DELETE, GET, HEAD, PATCH, POST and PUT for it.</summary>
    /// <inheritdoc cref="Map"/>
    public static MappedRoute MapAny(this IRouteBuilder routes, string template, Delegate handler) => Map(routes, [AnyMethod.Name], template, handler);
}
