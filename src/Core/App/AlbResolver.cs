using Amazon.Lambda.ApplicationLoadBalancerEvents;
using Amazon.Lambda.Core;

namespace LambdaEventHandler;

/// <summary>
/// Handles events of Application Load Balancers, with single-value and multi-value headers
/// (<see href="https://docs.aws.amazon.com/lambda/latest/dg/services-alb.html">AWS: Application Load Balancers</see>).
/// </summary>
public sealed class AlbResolver : Resolver
{
    internal AlbResolver(HttpApplication application)
        : base(application, Alb.Instance)
    {
    }

    /// <summary>Creates a builder.</summary>
    /// <returns>The builder.</returns>
    /// <example><c>var app = AlbResolver.CreateBuilder().AddControllers().Build();</c></example>
    public static ResolverBuilder<AlbResolver> CreateBuilder() => new();

    /// <summary>Handles an event object, for functions with a Lambda serializer and for tests.</summary>
    /// <param name="request">The event.</param>
    /// <param name="context">The context of the invocation, or <see langword="null"/> to use an empty context (see <see cref="Request.LambdaContext"/>).</param>
    /// <returns>The response, which is the same as that of the Stream form.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidEventException">The event has no path or method, or belongs to another source.</exception>
    /// <exception cref="ObjectDisposedException">The app is disposed.</exception>
    public async Task<ApplicationLoadBalancerResponse> ResolveAsync(ApplicationLoadBalancerRequest request, ILambdaContext? context)
    {
        ArgumentNullException.ThrowIfNull(request);
        var writer = new AlbResponseWriter();
        await ResolveAsync(new AlbObjectEvent(request), context, writer).ConfigureAwait(false);
        return writer.Response;
    }
}
