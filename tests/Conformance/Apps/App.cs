using System.Reflection;
using LambdaEventHandler.Conformance.Actions;
using LambdaEventHandler.Conformance.Values;

namespace LambdaEventHandler.Conformance.Apps;

/// <summary>Builds the app that a case describes, as any user would: with the public builder.</summary>
internal static class App
{
    public static TResolver Build<TResolver>(ResolverBuilder<TResolver> builder, AppDescription description)
        where TResolver : Resolver
    {
        MapRoutes(builder, description.Routes);
        Configure(builder, description);
        HandleErrors(builder, description);
        Plugins.Use(builder, description);
        return builder.Build();
    }

    private static void MapRoutes<TResolver>(ResolverBuilder<TResolver> builder, IReadOnlyList<RouteDescription> routes)
        where TResolver : Resolver
    {
        foreach (var route in routes)
        {
            var mapped = builder.Map(route.Methods, route.Template, HandlerOf(route));
            mapped.With([.. Plugins.MetadataOf(route)]);
            if (route.Authorize)
            {
                mapped.RequireAuthorization();
            }

            if (route.CacheControl is { } cacheControl)
            {
                mapped.With(new CacheControlAttribute(cacheControl));
            }
        }
    }

    private static Delegate HandlerOf(RouteDescription route)
    {
        if (route is not { Returns: { } action })
        {
            return route.Handler!.Delegate;
        }

        if (action is VoidAction)
        {
            return (Request request) => { _ = action.Run(new Invocation(request)); };
        }

        return (Request request) => action.Run(new Invocation(request));
    }

    private static void Configure<TResolver>(ResolverBuilder<TResolver> builder, AppDescription description)
        where TResolver : Resolver
    {
        if (description.StripPrefixes is { } prefixes)
        {
            builder.StripPrefixes([.. prefixes]);
        }

        if (description.TrustProxies is { } proxies)
        {
            builder.TrustProxies([.. proxies]);
        }

        if (description.StrictSlashes)
        {
            builder.StrictSlashes();
        }

        if (description.MethodNotAllowed)
        {
            builder.UseMethodNotAllowed();
        }

        if (description.Serializer is { } serializer)
        {
            builder.UseSerializer(serializer);
        }
    }

    private static void HandleErrors<TResolver>(ResolverBuilder<TResolver> builder, AppDescription description)
        where TResolver : Resolver
    {
        if (description.PropagateExceptions)
        {
            builder.PropagateExceptions();
        }

        if (description.NotFound is { } notFound)
        {
            builder.OnNotFound(request => HandlerResponse.Of(notFound.Run(new Invocation(request))));
        }

        foreach (var handler in description.ExceptionHandlers ?? [])
        {
            ExceptionHandling.Add(builder, handler);
        }
    }
}

/// <summary>Calls <c>OnException&lt;T&gt;</c> with the class that a case names.</summary>
internal static class ExceptionHandling
{
    private static readonly MethodInfo AddHandler = typeof(ExceptionHandling).GetMethod(nameof(AddFor), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static void Add<TResolver>(ResolverBuilder<TResolver> builder, ExceptionHandlerDescription handler)
        where TResolver : Resolver =>
        AddHandler.MakeGenericMethod(typeof(TResolver), handler.Exception.Type).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [builder, handler], null);

    private static void AddFor<TResolver, TException>(ResolverBuilder<TResolver> builder, ExceptionHandlerDescription handler)
        where TResolver : Resolver
        where TException : Exception =>
        builder.OnException<TException>((exception, request) => HandlerResponse.Of(handler.Returns.Run(new Invocation(request, exception))));
}

/// <summary>What a handler of errors makes of an action's result, since it has to return a <see cref="Response"/>.</summary>
internal static class HandlerResponse
{
    public static Response Of(object? result) => result switch
    {
        Response response => response,
        null => Response.Json(result),
        _ => new Response { Body = SentBody.Of(result) },
    };
}
