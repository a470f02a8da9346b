using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace LambdaEventHandler;

/// <summary>
/// Builds routes that share a prefix, attributes, and behaviors, such as those of one version of an API. Groups can be nested. The settings of a group apply
/// to all of its routes, including those that were added before.
/// </summary>
public sealed class RouteGroup : IRouteBuilder, IActionSource
{
    private readonly IRouteBuilder _outer;
    private readonly string _prefix;
    private readonly CompactList<IActionSource> _sources = new();
    private readonly List<object> _metadata = [];

    internal RouteGroup(IRouteBuilder outer, string prefix) => (_outer, _prefix) = (outer, prefix);

    /// <summary>Adds metadata to all routes of the group, as attributes do to an action. Attributes of a controller, an action, or an inner group take precedence.</summary>
    /// <param name="metadata">The attributes, for example <c>new CacheControlAttribute("max-age=60")</c>.</param>
    /// <returns>The group.</returns>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    public RouteGroup With(params object[] metadata)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        _outer.ThrowIfBuilt();
        _metadata.AddRange(metadata);
        return this;
    }

    /// <summary>Adds a behavior to every action of the group. It runs inside the behaviors of the app, and outside those of controllers, actions, and inner groups.</summary>
    /// <param name="behavior">The behavior. It calls <c>next</c> once, or returns its own response.</param>
    /// <returns>The group.</returns>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    public RouteGroup Use(Func<Request, BehaviorDelegate, ValueTask<Response>> behavior)
    {
        ArgumentNullException.ThrowIfNull(behavior);
        return With(new LambdaBehavior(behavior));
    }

    /// <summary>Adds a behavior to every action of the group. It runs inside the behaviors of the app, and outside those of controllers, actions, and inner groups.</summary>
    /// <param name="behavior">The behavior, which handles all requests.</param>
    /// <returns>The group.</returns>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    public RouteGroup Use(IBehavior behavior)
    {
        ArgumentNullException.ThrowIfNull(behavior);
        return With(behavior);
    }

    /// <summary>Adds a behavior to every action of the group. If its constructor has parameters, they are injected, and each request gets its own instance.</summary>
    /// <typeparam name="TBehavior">The behavior.</typeparam>
    /// <returns>The group.</returns>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    public RouteGroup Use<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TBehavior>()
        where TBehavior : class, IBehavior => With(new BehaviorAttribute(typeof(TBehavior)));

    /// <inheritdoc cref="IRouteBuilder.AddControllers(string)"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public RouteGroup AddControllers(string prefix = "")
    {
        if (!ControllerScanning.IsSupported)
        {
            throw ControllerScanning.NotCompiled(nameof(AddControllers));
        }

        return AddControllers(Assembly.GetCallingAssembly(), prefix);
    }

    /// <inheritdoc cref="IRouteBuilder.AddControllers(Assembly, string)"/>
    [RequiresUnreferencedCode(ReflectionNotice.Trimming)]
    [RequiresDynamicCode(ReflectionNotice.NativeAot)]
    public RouteGroup AddControllers(Assembly assembly, string prefix = "")
    {
        ArgumentNullException.ThrowIfNull(assembly);
        Add(new AssemblyControllers(assembly, prefix));
        return this;
    }

    /// <inheritdoc cref="IRouteBuilder.AddController{TController}(string)"/>
    public RouteGroup AddController<TController>(string prefix = "")
        where TController : class
    {
        if (!ControllerScanning.IsSupported)
        {
            throw ControllerScanning.NotCompiled(nameof(AddController));
        }

        Add(new SingleController(typeof(TController), prefix));
        return this;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    IRouteBuilder IRouteBuilder.AddControllers(string prefix)
    {
        if (!ControllerScanning.IsSupported)
        {
            throw ControllerScanning.NotCompiled(nameof(AddControllers));
        }

        return AddControllers(Assembly.GetCallingAssembly(), prefix);
    }

    [RequiresUnreferencedCode(ReflectionNotice.Trimming)]
    [RequiresDynamicCode(ReflectionNotice.NativeAot)]
    IRouteBuilder IRouteBuilder.AddControllers(Assembly assembly, string prefix) => AddControllers(assembly, prefix);

    IRouteBuilder IRouteBuilder.AddController<TController>(string prefix) => AddController<TController>(prefix);

    void IRouteBuilder.Add(IActionSource source) => Add(source);

    void IRouteBuilder.ThrowIfBuilt() => _outer.ThrowIfBuilt();

    void IActionSource.AddActions(CompactList<ActionDefinition> actions, string prefix, ServiceRegistry services, ICollection<string> problems)
    {
        var reasons = new List<string>();
        if (RouteTemplate.Parse(_prefix, reasons) is null)
        {
            foreach (var reason in reasons)
            {
                problems.Add($"MapGroup(\"{_prefix}\"): {reason}");
            }

            return;
        }

        var ofGroup = new CompactList<ActionDefinition>();
        foreach (var source in _sources)
        {
            source.AddActions(ofGroup, RouteTemplate.Join(prefix, _prefix), services, problems);
        }

        foreach (var action in ofGroup)
        {
            actions.Add(_metadata.Count > 0 ? action.Within(_metadata) : action);
        }
    }

    private void Add(IActionSource source)
    {
        _outer.ThrowIfBuilt();
        _sources.Add(source);
    }
}
