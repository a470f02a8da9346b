namespace LambdaEventHandler;

/// <summary>Makes the resolver of a source.</summary>
internal static class ResolverSource
{
    public static TResolver Create<TResolver>(HttpApplication application)
        where TResolver : Resolver
    {
        if (typeof(TResolver) == typeof(ApiGatewayRestResolver))
        {
            return (TResolver)(Resolver)new ApiGatewayRestResolver(application);
        }

        if (typeof(TResolver) == typeof(ApiGatewayHttpResolver))
        {
            return (TResolver)(Resolver)new ApiGatewayHttpResolver(application);
        }

        return typeof(TResolver) == typeof(AlbResolver)
            ? (TResolver)(Resolver)new AlbResolver(application)
            : throw new NotSupportedException($"{typeof(TResolver).Name} is no source's resolver: use ApiGatewayRestResolver, ApiGatewayHttpResolver or AlbResolver.");
    }

    public static Resolver Create(EventFormat format, HttpApplication application) => format switch
    {
        RestFormat => new ApiGatewayRestResolver(application),
        HttpFormat => new ApiGatewayHttpResolver(application),
        _ => new AlbResolver(application),
    };
}
