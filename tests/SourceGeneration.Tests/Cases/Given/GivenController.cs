using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.ApplicationLoadBalancerEvents;
using Amazon.Lambda.Core;
using LambdaEventHandler;

namespace Given;

public sealed class GivenController : Controller
{
    public string GetRequest(Request request) => $"{request.Method} {request.Path} {ReferenceEquals(request, Request)}";

    public string GetContext(ILambdaContext context) => $"{context.FunctionName} {ReferenceEquals(context, LambdaContext)}";

    public string GetToken(CancellationToken token) => $"{token.CanBeCanceled}";

    public string GetEvent(APIGatewayProxyRequest request, int? page) => $"{request.HttpMethod} {page}";

    public string GetHttp(APIGatewayHttpApiV2ProxyRequest request) => request.RawPath;

    public string GetAlb(ApplicationLoadBalancerRequest request) => request.Path;

    [HttpGet("/values/{a}/{b}")]
    public string Read(Request request) => $"{request.RouteValues["a"]} {request.RouteValues["b"]}";

    public string GetAll(string id, Request request, ILambdaContext context, CancellationToken token, string? page) => $"{id} {request.Path} {context.AwsRequestId} {page}";
}
