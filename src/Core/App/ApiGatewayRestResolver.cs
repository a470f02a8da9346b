using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;

namespace LambdaEventHandler;

/// <summary>Answers events of API Gateway REST APIs, and of HTTP APIs with payload 1.0.</summary>
public sealed class ApiGatewayRestResolver : Resolver
{
    internal ApiGatewayRestResolver(HttpApplication application)
        : base(application, RestApi.Instance)
    {
    }

    /// <summary>Begins an app.</summary>
    /// <returns>Its builder.</returns>
    public static ResolverBuilder<ApiGatewayRestResolver> CreateBuilder() => new();

    /// <summary>Answers an event that came as an object: for functions with a Lambda serializer, and for tests.</summary>
    /// <param name="request">The event.</param>
    /// <param name="context">The context of the invocation; <see langword="null"/> for an empty one (see <see cref="Request.LambdaContext"/>).</param>
    /// <returns>The response, the same as that of the fast form.</returns>
    /// <exception cref="InvalidEventException">The event lacks its path or method, or is of another source.</exception>
    public async Task<APIGatewayProxyResponse> ResolveAsync(APIGatewayProxyRequest request, ILambdaContext? context)
    {
        ArgumentNullException.ThrowIfNull(request);
        var writer = new RestApiResponseWriter();
        await ResolveAsync(new RestApiObjectEvent(request), context, writer).ConfigureAwait(false);
        return writer.Response;
    }
}
