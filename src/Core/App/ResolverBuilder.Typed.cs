using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace LambdaEventHandler;

/// <summary>Builds an app that handles the events of one source. Its methods are those of <see cref="ResolverBuilder"/>, and return this builder.</summary>
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
    public override ResolverBuilder<TResolver> Validate(Func<IEnumerable<string>> validation)
    {
        base.Validate(validation);
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.OnBuild(Action{Resolver})"/>
    public override ResolverBuilder<TResolver> OnBuild(Action<Resolver> action)
    {
        base.OnBuild(action);
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.AddCommand(IAppCommand)"/>
    public override ResolverBuilder<TResolver> AddCommand(IAppCommand command)
    {
        base.AddCommand(command);
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.UseRouteAuthorization(IRouteAuthorization)"/>
    public override ResolverBuilder<TResolver> UseRouteAuthorization(IRouteAuthorization authorization)
    {
        base.UseRouteAuthorization(authorization);
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.AddEndpoint(string, string, Func{Request, Response})"/>
    public override ResolverBuilder<TResolver> AddEndpoint(string path, string name, Func<Request, Response> respond)
    {
        base.AddEndpoint(path, name, respond);
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.StripPrefixes(string[])"/>
    public override ResolverBuilder<TResolver> StripPrefixes(params string[] prefixes)
    {
        base.StripPrefixes(prefixes);
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.StripPrefixes(Regex[])"/>
    public override ResolverBuilder<TResolver> StripPrefixes(params Regex[] prefixes)
    {
        base.StripPrefixes(prefixes);
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.StrictSlashes()"/>
    public override ResolverBuilder<TResolver> StrictSlashes()
    {
        base.StrictSlashes();
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.UseMethodNotAllowed()"/>
    public override ResolverBuilder<TResolver> UseMethodNotAllowed()
    {
        base.UseMethodNotAllowed();
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.UseProblemDetails(Action{ProblemDetailsOptions})"/>
    public override ResolverBuilder<TResolver> UseProblemDetails(Action<ProblemDetailsOptions>? configure = null)
    {
        base.UseProblemDetails(configure);
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.UseArgumentValidator(IArgumentValidator)"/>
    public override ResolverBuilder<TResolver> UseArgumentValidator(IArgumentValidator validator)
    {
        base.UseArgumentValidator(validator);
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.PropagateExceptions()"/>
    public override ResolverBuilder<TResolver> PropagateExceptions()
    {
        base.PropagateExceptions();
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.UseSerializer(IBodySerializer)"/>
    public override ResolverBuilder<TResolver> UseSerializer(IBodySerializer serializer)
    {
        base.UseSerializer(serializer);
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.UseJson(JsonSerializerOptions)"/>
    public override ResolverBuilder<TResolver> UseJson(JsonSerializerOptions options)
    {
        base.UseJson(options);
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.UseJson(JsonSerializerContext)"/>
    public override ResolverBuilder<TResolver> UseJson(JsonSerializerContext context)
    {
        base.UseJson(context);
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.Use(Func{Request, BehaviorDelegate, ValueTask{Response}}, BehaviorOrder)"/>
    public override ResolverBuilder<TResolver> Use(Func<Request, BehaviorDelegate, ValueTask<Response>> behavior, BehaviorOrder order = BehaviorOrder.User)
    {
        base.Use(behavior, order);
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.Use(IBehavior, BehaviorOrder)"/>
    public override ResolverBuilder<TResolver> Use(IBehavior behavior, BehaviorOrder order = BehaviorOrder.User)
    {
        base.Use(behavior, order);
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.Use{TBehavior}(BehaviorOrder)"/>
    public override ResolverBuilder<TResolver> Use<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TBehavior>(BehaviorOrder order = BehaviorOrder.User)
    {
        base.Use<TBehavior>(order);
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.Replace{TBehavior}(IBehavior)"/>
    public override ResolverBuilder<TResolver> Replace<TBehavior>(IBehavior replacement)
    {
        base.Replace<TBehavior>(replacement);
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.OnNotFound(Func{Request, Response})"/>
    public override ResolverBuilder<TResolver> OnNotFound(Func<Request, Response> handler)
    {
        base.OnNotFound(handler);
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.OnNotFound(Func{Request, ValueTask{Response}})"/>
    public override ResolverBuilder<TResolver> OnNotFound(Func<Request, ValueTask<Response>> handler)
    {
        base.OnNotFound(handler);
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.OnException{TException}(Func{TException, Request, Response})"/>
    public override ResolverBuilder<TResolver> OnException<TException>(Func<TException, Request, Response> handler)
    {
        base.OnException<TException>(handler);
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.OnException{TException}(Func{TException, Request, ValueTask{Response}})"/>
    public override ResolverBuilder<TResolver> OnException<TException>(Func<TException, Request, ValueTask<Response>> handler)
    {
        base.OnException<TException>(handler);
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.AddControllers(string)"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public override ResolverBuilder<TResolver> AddControllers(string prefix = "")
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
    public override ResolverBuilder<TResolver> AddControllers(Assembly assembly, string prefix = "")
    {
        base.AddControllers(assembly, prefix);
        return this;
    }

    /// <inheritdoc cref="ResolverBuilder.AddController{TController}(string)"/>
    public override ResolverBuilder<TResolver> AddController<TController>(string prefix = "")
    {
        base.AddController<TController>(prefix);
        return this;
    }
}
