using Amazon.Lambda.Core;

namespace LambdaEventHandler.Features.Controllers;

public sealed class InvocationController : Controller
{
    public object GetInvocation(ILambdaContext context) => new { Function = LambdaContext.FunctionName, RequestId = context.AwsRequestId };
}
