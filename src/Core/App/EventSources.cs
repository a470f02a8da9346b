namespace LambdaEventHandler;

/// <summary>The sources whose events an app can handle, each with its resolver. To add a source to the library, add one line to <see cref="Default"/>.</summary>
internal sealed class EventSources(params SourceResolver[] resolvers)
{
    /// <summary>Gets the sources of the library.</summary>
    public static readonly EventSources Default = new(
        new(RestApi.Instance, typeof(ApiGatewayRestResolver), static application => new ApiGatewayRestResolver(application)),
        new(HttpApi.Instance, typeof(ApiGatewayHttpResolver), static application => new ApiGatewayHttpResolver(application)),
        new(Alb.Instance, typeof(AlbResolver), static application => new AlbResolver(application)));

    /// <summary>Gets the sources, which determine the source of an event.</summary>
    public EventSourceList List { get; } = new(Array.ConvertAll(resolvers, static resolver => resolver.Source));

    /// <summary>Returns these sources and one more.</summary>
    public EventSources With(SourceResolver added) => new([.. resolvers, added]);

    /// <summary>Creates a resolver by its type.</summary>
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

    /// <summary>Creates the resolver of a source in the list.</summary>
    public Resolver Create(EventSource source, HttpApplication application) =>
        Array.Find(resolvers, resolver => resolver.Source == source)!.Create(application);
}

/// <summary>A source and how its resolver is created.</summary>
internal sealed record SourceResolver(EventSource Source, Type Type, Func<HttpApplication, Resolver> Create);
