namespace Amazon.Lambda.ApplicationLoadBalancerEvents;

/// <summary>The event of an Application Load Balancer; its target group decides which of the single-value and multi-value members are set.</summary>
public partial class ApplicationLoadBalancerRequest
{
    public ALBRequestContext RequestContext { get; set; }

    public string HttpMethod { get; set; }

    public string Path { get; set; }

    public IDictionary<string, string> Headers { get; set; }

    public IDictionary<string, IList<string>> MultiValueHeaders { get; set; }

    public IDictionary<string, string> QueryStringParameters { get; set; }

    public IDictionary<string, IList<string>> MultiValueQueryStringParameters { get; set; }

    public string Body { get; set; }

    public bool IsBase64Encoded { get; set; }
}
