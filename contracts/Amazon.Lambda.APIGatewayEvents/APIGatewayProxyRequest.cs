namespace Amazon.Lambda.APIGatewayEvents;

/// <summary>The event of a REST API, and of an HTTP API with payload format 1.0.</summary>
public partial class APIGatewayProxyRequest
{
    public string Resource { get; set; }

    public string Path { get; set; }

    public string HttpMethod { get; set; }

    public IDictionary<string, string> Headers { get; set; }

    public IDictionary<string, IList<string>> MultiValueHeaders { get; set; }

    public IDictionary<string, string> QueryStringParameters { get; set; }

    public IDictionary<string, IList<string>> MultiValueQueryStringParameters { get; set; }

    public IDictionary<string, string> PathParameters { get; set; }

    public IDictionary<string, string> StageVariables { get; set; }

    public ProxyRequestContext RequestContext { get; set; }

    public string Body { get; set; }

    public bool IsBase64Encoded { get; set; }
}
