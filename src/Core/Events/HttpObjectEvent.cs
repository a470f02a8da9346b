using Amazon.Lambda.APIGatewayEvents;

namespace LambdaEventHandler;

/// <summary>The fields of an <see cref="APIGatewayHttpApiV2ProxyRequest"/>.</summary>
internal sealed class HttpObjectEvent(APIGatewayHttpApiV2ProxyRequest source) : ObjectEvent<APIGatewayHttpApiV2ProxyRequest>(HttpFormat.Instance, source)
{
    protected override object? Value(EventField field) => field switch
    {
        EventField.Version => Source.Version,
        EventField.RawPath => Source.RawPath,
        EventField.RawQueryString => Source.RawQueryString,
        EventField.Headers => Source.Headers,
        EventField.Query => Source.QueryStringParameters,
        EventField.Cookies => Source.Cookies,
        EventField.Body => Source.Body,
        EventField.IsBase64Encoded => Source.IsBase64Encoded,
        EventField.Stage => Source.RequestContext?.Stage,
        EventField.ApiId => Source.RequestContext?.ApiId,
        EventField.DomainName => Source.RequestContext?.DomainName,
        EventField.ContextMethod => Source.RequestContext?.Http?.Method,
        EventField.ContextPath => Source.RequestContext?.Http?.Path,
        _ => null,
    };
}
