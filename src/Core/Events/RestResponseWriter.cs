using Amazon.Lambda.APIGatewayEvents;

namespace LambdaEventHandler;

/// <summary>Fills an <see cref="APIGatewayProxyResponse"/>.</summary>
internal sealed class RestResponseWriter : HeaderMapsWriter
{
    public APIGatewayProxyResponse Response { get; } = new();

    public override void End()
    {
        Response.StatusCode = StatusCode;
        Response.Headers = Headers;
        Response.MultiValueHeaders = MultiValueHeaders;
        Response.Body = Body;
        Response.IsBase64Encoded = IsBase64Encoded;
    }
}
