using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;

namespace LambdaEventHandler.Features.Controllers;

/// <summary>Takes what the library gives to any action.</summary>
public sealed class GivenController
{
    public object GetGiven(Request request, ILambdaContext context, APIGatewayProxyRequest proxyRequest, CancellationToken cancellationToken) => new
    {
        request.Path,
        context.FunctionName,
        proxyRequest.RequestContext.Stage,
        CanBeCancelled = cancellationToken.CanBeCanceled,
    };
}
