using Amazon.Lambda.ApplicationLoadBalancerEvents;
using Amazon.Lambda.Core;

namespace LambdaEventHandler;

/// <summary>Answers events of Application Load Balancers, with single-value and with multi-value headers.</summary>
public sealed class AlbResolver : Resolver
{
    internal AlbResolver(HttpApplication application)
        : base(application, Alb.Instance)
    {
    }

    /// <summary>Begins an app.</summary>
    /// <returns>Its builder.</returns>
    public static ResolverBuilder<AlbResolver> CreateBuilder() => new();

    /// <summary>Answers an event that came as an object: for functions with a Lambda serializer, and for tests.</summary>
    /// <param name="request">The event.</param>
    /// <param name="context">The context of the invocation; <see langword="null"/> for an empty one (see <see cref="Request.LambdaContext"/>).</param>
    /// <returns>The response, the same as that of the fast form.</returns>
    /// <exception cref="InvalidEventException">The event lacks its path or method, or is of another source.</exception>
    public async Task<ApplicationLoadBalancerResponse> ResolveAsync(ApplicationLoadBalancerRequest request, ILambdaContext? context)
    {
        ArgumentNullException.ThrowIfNull(request);
        var writer = new AlbResponseWriter();
        await ResolveAsync(new AlbObjectEvent(request), context, writer).ConfigureAwait(false);
        return writer.Response;
    }
}
