using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace LambdaEventHandler;

public abstract partial class ResolverBuilder
{
    /// <summary>Adds the controllers of the calling assembly: public, concrete classes whose names end in <c>Controller</c>.</summary>
    /// <param name="prefix">What their routes begin with, for example <c>/v1</c>.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="NotSupportedException">The app is trimmed or Native AOT, and the source generator could not compile the call.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ResolverBuilder AddControllers(string prefix = "")
    {
        if (!ControllerScanning.IsSupported)
        {
            throw ControllerScanning.NotCompiled(nameof(AddControllers));
        }

        return AddControllers(Assembly.GetCallingAssembly(), prefix);
    }

    /// <summary>Adds the controllers of an assembly: public, concrete classes whose names end in <c>Controller</c>.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="prefix">What their routes begin with, for example <c>/v1</c>.</param>
    /// <returns>The builder.</returns>
    [RequiresUnreferencedCode(ReflectionNotice.Trimming)]
    [RequiresDynamicCode(ReflectionNotice.NativeAot)]
    public ResolverBuilder AddControllers(Assembly assembly, string prefix = "")
    {
        ArgumentNullException.ThrowIfNull(assembly);
        Settings.Actions.Add(new AssemblyControllers(assembly, prefix));
        return this;
    }

    /// <summary>Adds controllers that were found when the project was compiled. Called by code that the source generator writes; not for use by hand.</summary>
    /// <param name="controllers">The controllers.</param>
    /// <returns>The builder.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ResolverBuilder AddCompiledControllers(params CompiledController[] controllers)
    {
        ArgumentNullException.ThrowIfNull(controllers);
        Settings.Actions.Add(new CompiledControllers(controllers));
        return this;
    }

    /// <summary>Adds one controller, whatever its name.</summary>
    /// <typeparam name="TController">The controller.</typeparam>
    /// <param name="prefix">What its routes begin with, for example <c>/v1</c>.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="NotSupportedException">The app is trimmed or Native AOT, and the source generator could not compile the call.</exception>
    public ResolverBuilder AddController<TController>(string prefix = "")
        where TController : class
    {
        if (!ControllerScanning.IsSupported)
        {
            throw ControllerScanning.NotCompiled(nameof(AddController));
        }

        Settings.Actions.Add(new SingleController(typeof(TController), prefix));
        return this;
    }

    /// <summary>Maps a route to a handler, whose parameters are bound like an action's.</summary>
    /// <param name="methods">The HTTP methods; <c>ANY</c> for every method that no other route of the path takes.</param>
    /// <param name="template">The template of the path, for example <c>/todos/{id}</c>.</param>
    /// <param name="handler">The handler: any lambda or method.</param>
    /// <returns>The route, to say more of it.</returns>
    [RequiresUnreferencedCode(ReflectionNotice.Trimming)]
    [RequiresDynamicCode(ReflectionNotice.NativeAot)]
    public MappedRoute Map(IEnumerable<string> methods, string template, Delegate handler)
    {
        ArgumentNullException.ThrowIfNull(methods);
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(handler);
        var route = new MappedRoute([.. methods], template, handler);
        Settings.Actions.Add(route);
        return route;
    }

    /// <summary>Maps GET requests (and HEAD, where nothing else takes it) to a handler.</summary>
    /// <inheritdoc cref="Map"/>
    [RequiresUnreferencedCode(ReflectionNotice.Trimming)]
    [RequiresDynamicCode(ReflectionNotice.NativeAot)]
    public MappedRoute MapGet(string template, Delegate handler) => Map(["GET"], template, handler);

    /// <summary>Maps POST requests to a handler.</summary>
    /// <inheritdoc cref="Map"/>
    [RequiresUnreferencedCode(ReflectionNotice.Trimming)]
    [RequiresDynamicCode(ReflectionNotice.NativeAot)]
    public MappedRoute MapPost(string template, Delegate handler) => Map(["POST"], template, handler);

    /// <summary>Maps PUT requests to a handler.</summary>
    /// <inheritdoc cref="Map"/>
    [RequiresUnreferencedCode(ReflectionNotice.Trimming)]
    [RequiresDynamicCode(ReflectionNotice.NativeAot)]
    public MappedRoute MapPut(string template, Delegate handler) => Map(["PUT"], template, handler);

    /// <summary>Maps PATCH requests to a handler.</summary>
    /// <inheritdoc cref="Map"/>
    [RequiresUnreferencedCode(ReflectionNotice.Trimming)]
    [RequiresDynamicCode(ReflectionNotice.NativeAot)]
    public MappedRoute MapPatch(string template, Delegate handler) => Map(["PATCH"], template, handler);

    /// <summary>Maps DELETE requests to a handler.</summary>
    /// <inheritdoc cref="Map"/>
    [RequiresUnreferencedCode(ReflectionNotice.Trimming)]
    [RequiresDynamicCode(ReflectionNotice.NativeAot)]
    public MappedRoute MapDelete(string template, Delegate handler) => Map(["DELETE"], template, handler);

    /// <summary>Maps HEAD requests to a handler.</summary>
    /// <inheritdoc cref="Map"/>
    [RequiresUnreferencedCode(ReflectionNotice.Trimming)]
    [RequiresDynamicCode(ReflectionNotice.NativeAot)]
    public MappedRoute MapHead(string template, Delegate handler) => Map(["HEAD"], template, handler);

    /// <summary>Maps OPTIONS requests to a handler.</summary>
    /// <inheritdoc cref="Map"/>
    [RequiresUnreferencedCode(ReflectionNotice.Trimming)]
    [RequiresDynamicCode(ReflectionNotice.NativeAot)]
    public MappedRoute MapOptions(string template, Delegate handler) => Map(["OPTIONS"], template, handler);

    /// <summary>Maps every method that no other route of the path takes to a handler. <c>Allow</c> and CORS pre-flight list DELETE, GET, HEAD, PATCH, POST and PUT for it.</summary>
    /// <inheritdoc cref="Map"/>
    [RequiresUnreferencedCode(ReflectionNotice.Trimming)]
    [RequiresDynamicCode(ReflectionNotice.NativeAot)]
    public MappedRoute MapAny(string template, Delegate handler) => Map([AnyMethod.Name], template, handler);
}
