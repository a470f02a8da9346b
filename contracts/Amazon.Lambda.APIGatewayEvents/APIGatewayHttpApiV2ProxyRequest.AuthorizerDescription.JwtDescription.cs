namespace Amazon.Lambda.APIGatewayEvents;

public partial class APIGatewayHttpApiV2ProxyRequest
{
    public partial class AuthorizerDescription
    {
        /// <summary>What a JWT authorizer found.</summary>
        public class JwtDescription
        {
            public IDictionary<string, string> Claims { get; set; }

            public string[] Scopes { get; set; }
        }
    }
}
