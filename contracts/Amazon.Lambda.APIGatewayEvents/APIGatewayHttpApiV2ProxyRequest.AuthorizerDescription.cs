namespace Amazon.Lambda.APIGatewayEvents;

public partial class APIGatewayHttpApiV2ProxyRequest
{
    /// <summary>What the authorizer found: one member for each kind of authorizer.</summary>
    public partial class AuthorizerDescription
    {
        public JwtDescription Jwt { get; set; }

        public IDictionary<string, object> Lambda { get; set; }

        public IAMDescription IAM { get; set; }
    }
}
