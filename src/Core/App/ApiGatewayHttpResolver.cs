using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;

namespace LambdaEventHandler;

/// <summary>
/// Handles events of API Gateway HTTP APIs with payload format 2.0, and of Lambda Function URLs
/// (<see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">AWS: HTTP APIs</see>).
/// </summary>
public sealed class ApiGatewayHttpResolver : Resolver
{
    internal ApiGatewayHttpResolver(HttpApplication application)
        : base(application, HttpApi.Instance)
    {
    }

    /// <summary>Creates a builder.</summary>
    /// <returns>The builder.</returns>
    /// <example><c>var app = ApiGatewayHttpResolver.CreateBuilder().AddControllers().Build();</c></example>
    public static ResolverBuilder<ApiGatewayHttpResolver> CreateBuilder() => new();

    /// <summary>Handles an event object, for functions with a Lambda serializer and for tests.</summary>
    /// <param name="request">The event.</param>
    /// <param name="context">The context of the invocation, or <see langword="null"/> to use an empty context (see <see cref="Request.LambdaContext"/>).</param>
    /// <returns>The response, which is the same as that of the Stream form.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidEventException">The event has no path or method, or belongs to another source.</exception>
    /// <exception cref="ObjectDisposedException">The app is disposed.</exception>
    public async Task<APIGatewayHttpApiV2ProxyResponse> ResolveAsync(APIGatewayHttpApiV2ProxyRequest request, ILambdaContext? context)
    {
        ArgumentNullException.ThrowIfNull(request);
        var writer = new HttpApiResponseWriter();
        await ResolveAsync(new HttpApiObjectEvent(request), context, writer).ConfigureAwait(false);
        return writer.Response;
    }
}
