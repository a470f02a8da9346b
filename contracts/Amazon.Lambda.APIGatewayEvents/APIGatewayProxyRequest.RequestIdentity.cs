namespace Amazon.Lambda.APIGatewayEvents;

public partial class APIGatewayProxyRequest
{
    /// <summary>Who sent the request.</summary>
    public class RequestIdentity
    {
        public string CognitoIdentityPoolId { get; set; }

        public string AccountId { get; set; }

        public string CognitoIdentityId { get; set; }

        public string Caller { get; set; }

        public string ApiKey { get; set; }

        public string ApiKeyId { get; set; }

        public string AccessKey { get; set; }

        public string SourceIp { get; set; }

        public string CognitoAuthenticationType { get; set; }

        public string CognitoAuthenticationProvider { get; set; }

        public string UserArn { get; set; }

        public string UserAgent { get; set; }

        public string User { get; set; }

        public ProxyRequestClientCert ClientCert { get; set; }
    }
}
