namespace Amazon.Lambda.APIGatewayEvents;

public partial class APIGatewayProxyRequest
{
    /// <summary>What the gateway knows of a request beyond its content; the members about connections are those of a WebSocket API.</summary>
    public class ProxyRequestContext
    {
        public string Path { get; set; }

        public string AccountId { get; set; }

        public string ResourceId { get; set; }

        public string Stage { get; set; }

        public string RequestId { get; set; }

        public RequestIdentity Identity { get; set; }

        public string ResourcePath { get; set; }

        public string HttpMethod { get; set; }

        public string ApiId { get; set; }

        public string ExtendedRequestId { get; set; }

        public string ConnectionId { get; set; }

        public long ConnectedAt { get; set; }

        public string DomainName { get; set; }

        public string DomainPrefix { get; set; }

        public string EventType { get; set; }

        public string MessageId { get; set; }

        public string RouteKey { get; set; }

        public APIGatewayCustomAuthorizerContext Authorizer { get; set; }

        public string OperationName { get; set; }

        [Obsolete("API Gateway never sets it.")]
        public string Error { get; set; }

        public string IntegrationLatency { get; set; }

        public string MessageDirection { get; set; }

        public string RequestTime { get; set; }

        public long RequestTimeEpoch { get; set; }

        public string Status { get; set; }
    }
}
