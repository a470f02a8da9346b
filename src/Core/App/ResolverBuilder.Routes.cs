using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace LambdaEventHandler;

public abstract partial class ResolverBuilder : IRouteBuilder
{
    /// <summary>Adds the controllers of the calling assembly: public, concrete classes whose names end in <c>Controller</c>.</summary>
    /// <param name="prefix">What their routes begin with, for example <c>/v1</c>.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="NotSupportedException">The app is trimmed or Native AOT, and the source generator could not compile the call.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public virtual ResolverBuilder AddControllers(string prefix = "")
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
    public virtual ResolverBuilder AddControllers(Assembly assembly, string prefix = "")
    {
        ArgumentNullException.ThrowIfNull(assembly);
        Settings.Actions.Add(new AssemblyControllers(assembly, prefix));
        return this;
    }

    /// <summary>Adds one controller, whatever its name.</summary>
    /// <typeparam name="TController">The controller.</typeparam>
    /// <param name="prefix">What its routes begin with, for example <c>/v1</c>.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="NotSupportedException">The app is trimmed or Native AOT, and the source generator could not compile the call.</exception>
    public virtual ResolverBuilder AddController<TController>(string prefix = "")
        where TController : class
    {
        if (!ControllerScanning.IsSupported)
        {
            throw ControllerScanning.NotCompiled(nameof(AddController));
        }

        Settings.Actions.Add(new SingleController(typeof(TController), prefix));
        return this;
    }

    /// <summary>
    /// Adds an endpoint that belongs to a package and not to the API of the app, such as a document or a page. Its requests run through the behaviors outside the
    /// serialization, such as CORS and compression, but not through those of the app (<see cref="BehaviorOrder.User"/>). Other requests pay nothing for it.
    /// </summary>
    /// <remarks>
    /// The endpoint handles GET and HEAD. It takes precedence over routes with parameters. If a route of the app has the same template, that route
    /// is used: report it in an <see cref="OnBuild"/> action. A path that ends with a slash is used only with <see cref="StrictSlashes"/>.
    /// </remarks>
    /// <param name="path">The path, with a leading slash and without parameters.</param>
    /// <param name="name">The name of the endpoint, for messages and for the command <c>routes</c>.</param>
    /// <param name="respond">Returns the response. It must be thread-safe.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    public virtual ResolverBuilder AddEndpoint(string path, string name, Func<Request, Response> respond)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(respond);
        Settings.Actions.Add(new PackageEndpoint(path, name, respond));
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

    void IRouteBuilder.Add(IActionSource source) => Settings.Actions.Add(source);

    void IRouteBuilder.ThrowIfBuilt() => _ = Settings;
}
