using Amazon.Lambda.ApplicationLoadBalancerEvents;

namespace LambdaEventHandler;

/// <summary>Fills an <see cref="ApplicationLoadBalancerResponse"/>.</summary>
internal sealed class AlbResponseWriter : HeaderMapsWriter
{
    public ApplicationLoadBalancerResponse Response { get; } = new();

    /// <summary>Names differ by case only where several cookies go out under several spellings.</summary>
    public override void WriteHeader(string name, string value)
    {
        if (Headers!.ContainsKey(name))
        {
            DistinguishCase();
        }

        base.WriteHeader(name, value);
    }

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
