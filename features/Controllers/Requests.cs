using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.ApplicationLoadBalancerEvents;
using Amazon.Lambda.Core;

namespace LambdaEventHandler.Features.Controllers;

public sealed class QueryController : Controller
{
    public Greeting GetHello() => new($"hello {Request.Query["name"] ?? ""}");
}

public sealed class HeaderController : Controller
{
    public Greeting GetHello() => new($"hello {Request.Headers["X-Name"] ?? ""}");
}

public sealed class TraceController
{
    public string GetTrace([FromHeader("X-Trace")] string trace) => trace;
}

public sealed class TagsController : Controller
{
    public object GetTags([FromQuery("tag")] string[] tags, int page = 1) =>
        new { Last = Request.Query["tag"], All = Request.Query.GetValues("tag"), Bound = tags, Page = page };
}

public sealed class CookieController : Controller
{
    public object GetCookies() => new
    {
        Session = Request.Cookies["session"],
        Theme = Request.Cookies["theme"],
        Other = Request.Cookies["other"],
    };

    public string? GetCookieHeader() => Request.Headers["Cookie"];
}

public sealed class ForwardedController : Controller
{
    public object GetHops() => new { Last = Request.Headers["X-Hop"], All = Request.Headers.GetValues("X-Hop") };
}

[Route("/body")]
public sealed class BodyController : Controller
{
    public object Post() => new
    {
        Text = Request.Body,
        Request.BodyBytes?.Length,
        Name = Request.Body is null ? null : Request.Json<Person>()?.Name,
    };

    public string? PostText() => Request.Body;
}

public sealed class UploadController : Controller
{
    public object PostUploads() => new
    {
        ContentType = Request.Headers["content-type"],
        Request.BodyBytes?.Length,
        StartsWith = Convert.ToHexString(Request.BodyBytes.AsSpan(0, 4)),
    };
}

public sealed class InvocationController : Controller
{
    public object GetInvocation(ILambdaContext context) => new { Function = LambdaContext.FunctionName, RequestId = context.AwsRequestId };
}

/// <summary>Reads source-specific data from the event.</summary>
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

/// <summary>The parts of a request that every source sends.</summary>
public sealed record Echo(
    string Method, string Path, string Name, string? Greeting, IReadOnlyList<string> Tags, string? Session, string? Language, string? Body);

public sealed class EchoController : Controller
{
    public Echo GetHello(string name) => new(
        Request.Method,
        Request.Path,
        name,
        Request.Query["greeting"],
        Request.Query.GetValues("tag"),
        Request.Cookies["session"],
        Request.Headers["accept-language"],
        Request.Body);
}
