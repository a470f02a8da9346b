using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.ApplicationLoadBalancerEvents;

namespace LambdaEventHandler.Features.Controllers;

/// <summary>Reads what only the source says, from the event itself.</summary>
public sealed class CallerController : Controller
{
    public object GetRestCaller()
    {
        var context = Request.EventAs<APIGatewayProxyRequest>().RequestContext;
        return new { Address = context.Identity.SourceIp, Email = context.Authorizer.Claims["email"], context.Stage };
    }

    public object GetHttpCaller(APIGatewayHttpApiV2ProxyRequest request)
    {
        var context = request.RequestContext;
        return new { Address = context.Http.SourceIp, Email = context.Authorizer.Jwt.Claims["email"], context.Stage };
    }

    public string GetTargetGroup() => Request.EventAs<ApplicationLoadBalancerRequest>().RequestContext.Elb.TargetGroupArn;
}
