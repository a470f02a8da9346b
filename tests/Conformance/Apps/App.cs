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
            var mapped = builder.Map(route.Methods, route.Template, HandlerOf(route.Returns));
            mapped.With([.. Plugins.MetadataOf(route)]);
            if (route.CacheControl is { } cacheControl)
                mapped.With(new CacheControlAttribute(cacheControl));
        }
    }

    private static Delegate HandlerOf(IAction action)
    {
        if (action is VoidAction)
            return (Request request) => { _ = action.Run(new Invocation(request)); };

        return (Request request) => action.Run(new Invocation(request));
    }

    private static void Configure<TResolver>(ResolverBuilder<TResolver> builder, AppDescription description)
        where TResolver : Resolver
    {
        if (description.StripPrefixes is { } prefixes)
            builder.StripPrefixes([.. prefixes]);
        if (description.StrictSlashes)
            builder.StrictSlashes();
        if (description.MethodNotAllowed)
            builder.UseMethodNotAllowed();
        if (description.Serializer is { } serializer)
            builder.UseSerializer(serializer);
    }

    private static void HandleErrors<TResolver>(ResolverBuilder<TResolver> builder, AppDescription description)
        where TResolver : Resolver
    {
        if (description.PropagateExceptions)
            builder.PropagateExceptions();
        if (description.NotFound is { } notFound)
            builder.OnNotFound(request => HandlerResponse.Of(notFound.Run(new Invocation(request))));
        foreach (var handler in description.ExceptionHandlers ?? [])
            ExceptionHandling.Add(builder, handler);
    }
}
