using Amazon.Lambda.ApplicationLoadBalancerEvents;

namespace LambdaEventHandler;

/// <summary>The fields of an <see cref="ApplicationLoadBalancerRequest"/>.</summary>
internal sealed class AlbObjectEvent(ApplicationLoadBalancerRequest source) : ObjectEvent<ApplicationLoadBalancerRequest>(AlbFormat.Instance, source)
{
    protected override object? Value(EventField field) => field switch
    {
        EventField.Path => Source.Path,
        EventField.HttpMethod => Source.HttpMethod,
        EventField.Headers => Source.Headers,
        EventField.MultiValueHeaders => Source.MultiValueHeaders,
        EventField.Query => Source.QueryStringParameters,
        EventField.MultiValueQuery => Source.MultiValueQueryStringParameters,
        EventField.Body => Source.Body,
        EventField.IsBase64Encoded => Source.IsBase64Encoded,
        EventField.LoadBalancer => Source.RequestContext?.Elb,
        _ => null,
    };
}
