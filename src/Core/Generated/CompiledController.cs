using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace LambdaEventHandler.Generated;

/// <summary>Represents a controller that was found at compile time. It is created by code from the source generator; don't use it in your own code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CompiledController : IActionDescriber
{
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)]
    private readonly Type _type;
    private readonly Func<object>? _constructor;
    private readonly CompiledAction[] _actions;
    private readonly Func<int, ActionDescriptor> _describe;

    private CompiledController(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type type, Func<object>? constructor, CompiledAction[] actions, Func<int, ActionDescriptor> describe) =>
        (_type, _constructor, _actions, _describe) = (type, constructor, actions, describe);

    /// <summary>Describes a controller.</summary>
    /// <typeparam name="TController">The controller.</typeparam>
    /// <param name="constructor">The constructor, which is the only one.</param>
    /// <param name="actions">Its actions.</param>
    /// <param name="describe">Describes an action by its index, on first use.</param>
    /// <returns>The description.</returns>
    public static CompiledController Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TController>(
        Func<object>? constructor, CompiledAction[] actions, Func<int, ActionDescriptor> describe)
        where TController : class => new(typeof(TController), constructor, actions, describe);

    /// <summary>Describes a controller that the services of the app create, unless it has a single parameterless constructor.</summary>
    /// <typeparam name="TController">The controller.</typeparam>
    /// <param name="actions">Its actions.</param>
    /// <param name="describe">Describes an action by its index, on first use.</param>
    /// <returns>The description.</returns>
    public static CompiledController WithServices<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TController>(
        CompiledAction[] actions, Func<int, ActionDescriptor> describe)
        where TController : class
    {
        ServiceInjection.Enable();
        return Of<TController>(constructor: null, actions, describe);
    }

    ActionDescriptor IActionDescriber.Describe(int index) => _describe(index);

    internal void Add(CompactList<ActionDefinition> actions, ServiceRegistry services, ICollection<string> problems)
    {
        var activator = new ControllerActivation(services, problems).Choose(_type, _constructor);
        for (var index = 0; index < _actions.Length; index++)
        {
            _actions[index].Add(actions, activator, services, this, index);
        }
    }
}

/// <summary>Represents a route that was found at compile time. It is created by code from the source generator; don't use it in your own code.</summary>
/// <param name="methods">The HTTP methods.</param>
/// <param name="template">The whole route template.</param>
/// <param name="displayName">The name for messages.</param>
/// <param name="metadata">The attributes, the nearest last.</param>
/// <param name="run">Binds the arguments, gets the controller and calls the action.</param>
/// <param name="services">The services that the parameters of the action require.</param>
/// <param name="signature">The name with the parameters, which distinguishes overloads.</param>
/// <param name="resultType">The type of the result that <paramref name="write"/> writes, or <see langword="null"/>.</param>
/// <param name="write">Writes a result of that type, or <see langword="null"/> if System.Text.Json has to.</param>
/// <param name="dependsOnContext">Whether a <c>JsonSerializerContext</c> with the default options can write a result of that type differently: as one of its interfaces, or with enums as text.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CompiledAction(
    string[] methods,
    string template,
    string displayName,
    object[] metadata,
    Func<Func<Request, object>, Request, ValueTask<object?>> run,
    Type[] services,
    string signature,
    Type? resultType,
    Action<JsonTextWriter, object>? write,
    bool dependsOnContext = false)
{
    internal void Add(CompactList<ActionDefinition> actions, ControllerActivator activator, ServiceRegistry registry, IActionDescriber describer, int index, IReadOnlyList<object>? nearer = null)
    {
        foreach (var service in services)
        {
            registry.Require(service, signature);
        }

        actions.Add(new ActionDefinition(methods, template, displayName, nearer is null ? metadata : [.. metadata, .. nearer], new CompiledInvoker(run, activator).InvokeAsync, describer, index, write is null ? null : new CompiledJson(resultType!, write, dependsOnContext), signature: signature));
    }
}

/// <summary>Adds controllers and handlers that were found at compile time. It is called by code from the source generator; don't use it in your own code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CompiledRoutes
{
    /// <summary>Adds controllers to an app or a group.</summary>
    /// <typeparam name="TBuilder">The type of the builder.</typeparam>
    /// <param name="routes">The builder.</param>
    /// <param name="controllers">The controllers, with the whole templates of their actions: the prefixes of groups included.</param>
    /// <returns>The builder.</returns>
    public static TBuilder Add<TBuilder>(TBuilder routes, params CompiledController[] controllers)
        where TBuilder : class, IRouteBuilder
    {
        ArgumentNullException.ThrowIfNull(routes);
        ArgumentNullException.ThrowIfNull(controllers);
        routes.Add(new CompiledControllerSource(controllers));
        return routes;
    }

    /// <summary>Maps a handler to an app or a group.</summary>
    /// <param name="routes">The builder.</param>
    /// <param name="handler">The handler.</param>
    /// <param name="action">The route, with the whole template: the prefixes of groups included.</param>
    /// <param name="describe">Describes the handler, on first use.</param>
    /// <returns>The route.</returns>
    public static MappedRoute Map(IRouteBuilder routes, Delegate handler, CompiledAction action, Func<int, ActionDescriptor> describe)
    {
        ArgumentNullException.ThrowIfNull(routes);
        ArgumentNullException.ThrowIfNull(handler);
        var route = new MappedRoute(new CompiledHandler(handler, action, describe));
        routes.Add(route);
        return route;
    }

    /// <summary>Adds the service container to a Native AOT app, which does not have it without code that uses services.</summary>
    /// <param name="services">The services that the parameters of an action require.</param>
    /// <returns>The services.</returns>
    public static Type[] WithServices(params Type[] services)
    {
        ServiceInjection.Enable();
        return services;
    }

    /// <summary>Adds the constraints <c>datetime</c>, <c>decimal</c>, <c>double</c>, <c>float</c>, and <c>guid</c> to a Native AOT app, which does not have them without such a template.</summary>
    /// <param name="template">A template with one of the constraints.</param>
    /// <returns>The template.</returns>
    public static string WithParsedConstraints(string template)
    {
        ParsedConstraints.Enable();
        return template;
    }

    /// <summary>Adds support for regular expressions to a Native AOT app, which does not have it without such a template.</summary>
    /// <param name="template">A template with a regular expression.</param>
    /// <returns>The template.</returns>
    public static string WithRegex(string template)
    {
        RegexConstraints.Enable();
        return template;
    }
}

/// <summary>The controllers of a project, found when it was compiled.</summary>
internal sealed class CompiledControllerSource(CompiledController[] controllers) : IActionSource
{
    public void AddActions(CompactList<ActionDefinition> actions, string prefix, ServiceRegistry services, ICollection<string> problems)
    {
        foreach (var controller in controllers)
        {
            controller.Add(actions, services, problems);
        }
    }
}

/// <summary>A handler that was compiled.</summary>
internal sealed class CompiledHandler(Delegate handler, CompiledAction action, Func<int, ActionDescriptor> describe) : IHandler, IActionDescriber
{
    public void AddActions(CompactList<ActionDefinition> actions, string prefix, IReadOnlyList<object> metadata, ServiceRegistry services, ICollection<string> problems) =>
        action.Add(actions, new HandlerActivator(handler), services, this, index: 0, metadata);

    public ActionDescriptor Describe(int index) => describe(index);
}

/// <summary>Runs an action that was found when the project was compiled.</summary>
internal sealed class CompiledInvoker(Func<Func<Request, object>, Request, ValueTask<object?>> run, ControllerActivator activator)
{
    private readonly Func<Request, object> _controllerOf = request =>
    {
        var instance = activator.Create(request);
        if (instance is Controller controller)
        {
            controller.Request = request;
        }

        return instance;
    };

    /// <summary>
    /// Runs the action like an async method, whose state machine would be compiled at every cold start: behaviors receive what it throws at once as a failed answer,
    /// and don't see what it sets for its own flow, such as the value of an <see cref="AsyncLocal{T}"/>.
    /// </summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The exception is thrown when the answer is awaited.")]
    public ValueTask<object?> InvokeAsync(Request request)
    {
        var flow = ExecutionContext.Capture();
        try
        {
            return run(_controllerOf, request);
        }
        catch (Exception exception)
        {
            return ValueTask.FromException<object?>(exception);
        }
        finally
        {
            if (flow is not null && flow != ExecutionContext.Capture())
            {
                ExecutionContext.Restore(flow);
            }
        }
    }
}
