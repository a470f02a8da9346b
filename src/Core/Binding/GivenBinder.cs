using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.ApplicationLoadBalancerEvents;
using Amazon.Lambda.Core;

namespace LambdaEventHandler;

/// <summary>Binds what comes with every invocation.</summary>
internal sealed class GivenBinder(Func<Request, object> read) : ParameterBinder
{
    /// <summary>The binder for a type; null if the invocation has nothing of that type.</summary>
    public static GivenBinder? For(Type type) =>
        type == typeof(Request) ? new GivenBinder(static request => request)
        : type == typeof(ILambdaContext) ? new GivenBinder(static request => request.LambdaContext)
        : type == typeof(CancellationToken) ? new GivenBinder(static request => request.CancellationToken)
        : type == typeof(APIGatewayProxyRequest) ? new GivenBinder(static request => request.EventAs<APIGatewayProxyRequest>())
        : type == typeof(APIGatewayHttpApiV2ProxyRequest) ? new GivenBinder(static request => request.EventAs<APIGatewayHttpApiV2ProxyRequest>())
        : type == typeof(ApplicationLoadBalancerRequest) ? new GivenBinder(static request => request.EventAs<ApplicationLoadBalancerRequest>())
        : null;

    /// <inheritdoc />
    public override bool IsProvided => true;

    /// <inheritdoc />
    public override object? BindObject(ref BindingContext binding) => read(binding.Request);
}
