using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace LambdaEventHandler;

/// <summary>Builds an app that answers the events of one source. Its methods are those of <see cref="ResolverBuilder"/>, and return this builder.</summary>
/// <typeparam name="TResolver">The resolver of the source.</typeparam>
public sealed class ResolverBuilder<TResolver> : ResolverBuilder
    where TResolver : Resolver
{
    internal ResolverBuilder()
    {
    }

    /// <summary>
    /// Builds the app. If it throws, nothing is built: add what the exception names, for example a service, and call it again.
    /// </summary>
    /// <returns>The resolver: keep it in a static field, so that it is built once for all invocations.</returns>
    /// <exception cref="InvalidConfigurationException">
    /// Something is wrong with routes, controllers, options or services; all of it is listed. Outside Lambda all services are checked; in Lambda, for the sake
    /// of the cold start, only those that a controller, an action or a behavior needs.
    /// </exception>
    /// <exception cref="InvalidOperationException">The builder has already built its app.</exception>
    public TResolver Build() => BuildApp<TResolver>();

    /// <inheritdoc cref="ResolverBuilder.Validate(Func{IEnumerable{string}})"/>
    public new ResolverBuilder<TResolver> Validate(Func<IEnumerable<string>> validation)
    {
        base.Validate(validation);
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.OnBuild(Action{Resolver})"/>
    public new ResolverBuilder<TResolver> OnBuild(Action<Resolver> action)
    {
        base.OnBuild(action);
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.StripPrefixes(string[])"/>
    public new ResolverBuilder<TResolver> StripPrefixes(params string[] prefixes)
    {
        base.StripPrefixes(prefixes);
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.StripPrefixes(Regex[])"/>
    public new ResolverBuilder<TResolver> StripPrefixes(params Regex[] prefixes)
    {
        base.StripPrefixes(prefixes);
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.StrictSlashes()"/>
    public new ResolverBuilder<TResolver> StrictSlashes()
    {
        base.StrictSlashes();
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.UseMethodNotAllowed()"/>
    public new ResolverBuilder<TResolver> UseMethodNotAllowed()
    {
        base.UseMethodNotAllowed();
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.PropagateExceptions()"/>
    public new ResolverBuilder<TResolver> PropagateExceptions()
    {
        base.PropagateExceptions();
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.UseSerializer(IBodySerializer)"/>
    public new ResolverBuilder<TResolver> UseSerializer(IBodySerializer serializer)
    {
        base.UseSerializer(serializer);
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.UseJson(JsonSerializerOptions)"/>
    public new ResolverBuilder<TResolver> UseJson(JsonSerializerOptions options)
    {
        base.UseJson(options);
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.UseJson(JsonSerializerContext)"/>
    public new ResolverBuilder<TResolver> UseJson(JsonSerializerContext context)
    {
        base.UseJson(context);
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.Use(Func{Request, BehaviorDelegate, ValueTask{Response}}, BehaviorOrder)"/>
    public new ResolverBuilder<TResolver> Use(Func<Request, BehaviorDelegate, ValueTask<Response>> behavior, BehaviorOrder order = BehaviorOrder.User)
    {
        base.Use(behavior, order);
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.Use(IBehavior, BehaviorOrder)"/>
    public new ResolverBuilder<TResolver> Use(IBehavior behavior, BehaviorOrder order = BehaviorOrder.User)
    {
        base.Use(behavior, order);
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.Use{TBehavior}(BehaviorOrder)"/>
    public new ResolverBuilder<TResolver> Use<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TBehavior>(BehaviorOrder order = BehaviorOrder.User)
        where TBehavior : class, IBehavior
    {
        base.Use<TBehavior>(order);
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.Replace{TBehavior}(IBehavior)"/>
    public new ResolverBuilder<TResolver> Replace<TBehavior>(IBehavior replacement)
        where TBehavior : class, IBehavior
    {
        base.Replace<TBehavior>(replacement);
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.OnNotFound(Func{Request, Response})"/>
    [OverloadResolutionPriority(1)]
    public new ResolverBuilder<TResolver> OnNotFound(Func<Request, Response> handler)
    {
        base.OnNotFound(handler);
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.OnNotFound(Func{Request, ValueTask{Response}})"/>
    public new ResolverBuilder<TResolver> OnNotFound(Func<Request, ValueTask<Response>> handler)
    {
        base.OnNotFound(handler);
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.OnException{TException}(Func{TException, Request, Response})"/>
    [OverloadResolutionPriority(1)]
    public new ResolverBuilder<TResolver> OnException<TException>(Func<TException, Request, Response> handler)
        where TException : Exception
    {
        base.OnException<TException>(handler);
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.OnException{TException}(Func{TException, Request, ValueTask{Response}})"/>
    public new ResolverBuilder<TResolver> OnException<TException>(Func<TException, Request, ValueTask<Response>> handler)
        where TException : Exception
    {
        base.OnException<TException>(handler);
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.AddControllers(string)"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public new ResolverBuilder<TResolver> AddControllers(string prefix = "")
    {
        if (!ControllerScanning.IsSupported)
        {
            throw ControllerScanning.NotCompiled(nameof(AddControllers));
        }

        return AddControllers(Assembly.GetCallingAssembly(), prefix);
    }

    /// <inheritdoc cref="ResolverBuilder.AddControllers(Assembly, string)"/>
    [RequiresUnreferencedCode(ReflectionNotice.Trimming)]
    [RequiresDynamicCode(ReflectionNotice.NativeAot)]
    public new ResolverBuilder<TResolver> AddControllers(Assembly assembly, string prefix = "")
    {
        base.AddControllers(assembly, prefix);
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.AddController{TController}(string)"/>
    public new ResolverBuilder<TResolver> AddController<TController>(string prefix = "")
        where TController : class
    {
        base.AddController<TController>(prefix);
        return this;
    }
}
