namespace Amazon.Lambda.APIGatewayEvents;

public partial class APIGatewayHttpApiV2ProxyRequest
{
    public partial class AuthorizerDescription
    {
        /// <summary>The Cognito identity behind IAM credentials.</summary>
        public class CognitoIdentityDescription
        {
            public IList<string> AMR { get; set; }

            public string IdentityId { get; set; }

            public string IdentityPoolId { get; set; }
        }
    }
}
