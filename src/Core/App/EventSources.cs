namespace LambdaEventHandler;

/// <summary>The sources whose events an app can handle, each with its resolver. A source that is new to the library is one line of <see cref="Default"/>.</summary>
internal sealed class EventSources(params SourceResolver[] resolvers)
{
    /// <summary>The sources of the library.</summary>
    public static readonly EventSources Default = new(
        new(RestApi.Instance, typeof(ApiGatewayRestResolver), static application => new ApiGatewayRestResolver(application)),
        new(HttpApi.Instance, typeof(ApiGatewayHttpResolver), static application => new ApiGatewayHttpResolver(application)),
        new(Alb.Instance, typeof(AlbResolver), static application => new AlbResolver(application)));

    /// <summary>The sources, to tell whose an event is.</summary>
    public EventSourceList List { get; } = new(Array.ConvertAll(resolvers, static resolver => resolver.Source));

    /// <summary>These sources and one more.</summary>
    public EventSources With(SourceResolver added) => new([.. resolvers, added]);

    /// <summary>Creates a resolver of the type.</summary>
    /// <exception cref="NotSupportedException">The type is not the resolver of a source.</exception>
    public TResolver Create<TResolver>(HttpApplication application)
        where TResolver : Resolver
    {
        foreach (var resolver in resolvers)
        {
            if (resolver.Type == typeof(TResolver))
            {
                return (TResolver)resolver.Create(application);
            }
        }

        throw new NotSupportedException($"{typeof(TResolver).Name} is not the resolver of a source: use {string.Join(" or ", Array.ConvertAll(resolvers, static resolver => resolver.Type.Name))}.");
    }

    /// <summary>Creates the resolver of a source of the list.</summary>
    public Resolver Create(EventSource source, HttpApplication application) =>
        Array.Find(resolvers, resolver => resolver.Source == source)!.Create(application);
}

/// <summary>A source and how its resolver is created.</summary>
internal sealed record SourceResolver(EventSource Source, Type Type, Func<HttpApplication, Resolver> Create);
