using Amazon.Lambda.APIGatewayEvents;

namespace LambdaEventHandler;

/// <summary>The fields of an <see cref="APIGatewayProxyRequest"/>.</summary>
internal sealed class RestObjectEvent(APIGatewayProxyRequest source) : ObjectEvent<APIGatewayProxyRequest>(RestFormat.Instance, source)
{
    protected override object? Value(EventField field) => field switch
    {
        EventField.Resource => Source.Resource,
        EventField.Path => Source.Path,
        EventField.HttpMethod => Source.HttpMethod,
        EventField.Headers => Source.Headers,
        EventField.MultiValueHeaders => Source.MultiValueHeaders,
        EventField.Query => Source.QueryStringParameters,
        EventField.MultiValueQuery => Source.MultiValueQueryStringParameters,
        EventField.Body => Source.Body,
        EventField.IsBase64Encoded => Source.IsBase64Encoded,
        EventField.Stage => Source.RequestContext?.Stage,
        EventField.ApiId => Source.RequestContext?.ApiId,
        EventField.DomainName => Source.RequestContext?.DomainName,
        _ => null,
    };
}
