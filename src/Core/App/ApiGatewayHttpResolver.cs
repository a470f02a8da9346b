using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;

namespace LambdaEventHandler;

/// <summary>Answers events of API Gateway HTTP APIs with payload 2.0, and of Lambda Function URLs.</summary>
public sealed class ApiGatewayHttpResolver : Resolver
{
    internal ApiGatewayHttpResolver(HttpApplication application)
        : base(application, HttpApi.Instance)
    {
    }

    /// <summary>Begins an app.</summary>
    /// <returns>Its builder.</returns>
    public static ResolverBuilder<ApiGatewayHttpResolver> CreateBuilder() => new();

    /// <summary>Answers an event that came as an object: for functions with a Lambda serializer, and for tests.</summary>
    /// <param name="request">The event.</param>
    /// <param name="context">The context of the invocation; <see langword="null"/> for an empty one (see <see cref="Request.LambdaContext"/>).</param>
    /// <returns>The response, the same as that of the fast form.</returns>
    /// <exception cref="InvalidEventException">The event lacks its path or method, or is of another source.</exception>
    public async Task<APIGatewayHttpApiV2ProxyResponse> ResolveAsync(APIGatewayHttpApiV2ProxyRequest request, ILambdaContext? context)
    {
        ArgumentNullException.ThrowIfNull(request);
        var writer = new HttpApiResponseWriter();
        await ResolveAsync(new HttpApiObjectEvent(request), context, writer).ConfigureAwait(false);
        return writer.Response;
    }
}
