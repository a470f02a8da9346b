using System.Text.Json.Serialization;

namespace Amazon.Lambda.ApplicationLoadBalancerEvents;

/// <summary>The answer to an Application Load Balancer.</summary>
public class ApplicationLoadBalancerResponse
{
    [JsonPropertyName("statusCode")]
    public int StatusCode { get; set; }

    [JsonPropertyName("statusDescription")]
    public string StatusDescription { get; set; }

    [JsonPropertyName("headers")]
    public IDictionary<string, string> Headers { get; set; }

    [JsonPropertyName("multiValueHeaders")]
    public IDictionary<string, IList<string>> MultiValueHeaders { get; set; }

    [JsonPropertyName("body")]
    public string Body { get; set; }

    [JsonPropertyName("isBase64Encoded")]
    public bool IsBase64Encoded { get; set; }
}
