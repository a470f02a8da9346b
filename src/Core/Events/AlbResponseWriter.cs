using Amazon.Lambda.ApplicationLoadBalancerEvents;

namespace LambdaEventHandler;

/// <summary>Fills an <see cref="ApplicationLoadBalancerResponse"/>.</summary>
internal sealed class AlbResponseWriter : HeaderMapsWriter
{
    public ApplicationLoadBalancerResponse Response { get; } = new();

    public override void End()
    {
        Response.StatusCode = StatusCode;
        Response.StatusDescription = StatusDescription;
        Response.Headers = Headers;
        Response.MultiValueHeaders = MultiValueHeaders;
        Response.Body = Body;
        Response.IsBase64Encoded = IsBase64Encoded;
    }
}
