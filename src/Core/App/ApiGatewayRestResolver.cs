using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;

namespace LambdaEventHandler;

/// <summary>
/// Handles events of API Gateway REST APIs, and of HTTP APIs with payload format 1.0
/// (<see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html">AWS: Lambda proxy integrations</see>).
/// </summary>
public sealed class ApiGatewayRestResolver : Resolver
{
    internal ApiGatewayRestResolver(HttpApplication application)
        : base(application, RestApi.Instance)
    {
    }

    /// <summary>Creates a builder.</summary>
    /// <returns>The builder.</returns>
    /// <example><c>var app = ApiGatewayRestResolver.CreateBuilder().AddControllers().Build();</c></example>
    public static ResolverBuilder<ApiGatewayRestResolver> CreateBuilder() => new();

    /// <summary>Handles an event object, for functions with a Lambda serializer and for tests.</summary>
    /// <param name="request">The event.</param>
    /// <param name="context">The context of the invocation, or <see langword="null"/> to use an empty context (see <see cref="Request.LambdaContext"/>).</param>
    /// <returns>The response, which is the same as that of the Stream form.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidEventException">The event has no path or method, or belongs to another source.</exception>
    /// <exception cref="ObjectDisposedException">The app is disposed.</exception>
    public async Task<APIGatewayProxyResponse> ResolveAsync(APIGatewayProxyRequest request, ILambdaContext? context)
    {
        ArgumentNullException.ThrowIfNull(request);
        var writer = new RestApiResponseWriter();
        await ResolveAsync(new RestApiObjectEvent(request), context, writer).ConfigureAwait(false);
        return writer.Response;
    }
}
