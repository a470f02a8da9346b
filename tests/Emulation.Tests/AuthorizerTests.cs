using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace LambdaEventHandler.Emulation;

/// <summary>What authorizers add to events, as AWS documents it.</summary>
public sealed class AuthorizerTests
{
    private static readonly KeyValuePair<string, string>[] Claims = [new("sub", "lessa"), new("cognito:groups", "admin"), new("cognito:groups", "editors"), new("scope", "a b")];

    [Theory]
    [InlineData("rest", """{"claims":{"sub":"lessa","cognito:groups":"admin,editors","scope":"a b"}}""")]
    [InlineData("http", """{"jwt":{"claims":{"sub":"lessa","cognito:groups":"[admin editors]","scope":"a b"},"scopes":null}}""")]
    [InlineData("http-1.0", """{"claims":{"sub":"lessa","cognito:groups":"[admin editors]","scope":"a b"},"scopes":null}""")]
    public async Task A_user_pool_or_JWT_authorizer_sends_claims(string source, string expected)
    {
        var service = new TestService(source) { User = new(AuthorizerKind.Jwt, Claims) };

        await service.GetAsync("/");

        Assert.Equal(expected, service.Event["requestContext"]!["authorizer"]!.ToJsonString());
    }

    [Theory]
    [InlineData("rest", """{"principalId":"lessa","integrationLatency":1,"sub":"lessa","cognito:groups":"admin,editors","scope":"a b"}""")]
    [InlineData("http", """{"lambda":{"sub":"lessa","cognito:groups":"admin,editors","scope":"a b"}}""")]
    [InlineData("http-1.0", """{"sub":"lessa","cognito:groups":"admin,editors","scope":"a b"}""")]
    public async Task A_Lambda_authorizer_sends_its_context(string source, string expected)
    {
        var service = new TestService(source) { User = new(AuthorizerKind.Lambda, Claims) };

        await service.GetAsync("/");

        Assert.Equal(expected, service.Event["requestContext"]!["authorizer"]!.ToJsonString());
    }

    [Theory]
    [InlineData("http")]
    [InlineData("url")]
    public async Task An_IAM_authorizer_of_payload_2_0_sends_the_identity(string source)
    {
        var service = new TestService(source) { User = new(AuthorizerKind.Iam, [new("sub", "lessa"), new("accountId", "210987654321")]) };

        await service.GetAsync("/");

        Assert.Equal(
            """
            {"iam":{"accessKey":"AKIAIOSFODNN7EXAMPLE","accountId":"210987654321","callerId":"lessa","cognitoIdentity":null,"principalOrgId":null,"userArn":"arn:aws:iam::210987654321:user/lessa","userId":"lessa"}}
            """,
            service.Event["requestContext"]!["authorizer"]!.ToJsonString());
        Assert.Equal(source == "url" ? "210987654321" : "123456789012", service.Event["requestContext"]!["accountId"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("rest")]
    [InlineData("http-1.0")]
    public async Task An_IAM_authorizer_of_payload_1_0_adds_the_caller_to_the_identity(string source)
    {
        var service = new TestService(source) { User = new(AuthorizerKind.Iam, [new("sub", "lessa")]) };

        await service.GetAsync("/");

        var context = service.Event["requestContext"]!;
        Assert.Null(context["authorizer"]);
        Assert.Equal("arn:aws:iam::123456789012:user/lessa", context["identity"]!["userArn"]!.GetValue<string>());
        Assert.Equal("lessa", context["identity"]!["user"]!.GetValue<string>());
        Assert.Equal("123456789012", context["identity"]!["accountId"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("alb", "headers")]
    [InlineData("alb-multi", "multiValueHeaders")]
    public async Task A_load_balancer_sends_signed_claims_in_headers(string source, string field)
    {
        var service = new TestService(source) { User = new(AuthorizerKind.Jwt, Claims) };

        await service.GetAsync("/", "x-amzn-oidc-identity: forged");

        var headers = service.Event[field]!;
        string Header(string name) => headers[name] is JsonArray several ? several.Single()!.GetValue<string>() : headers[name]!.GetValue<string>();
        var token = Header("x-amzn-oidc-data").Split('.');
        using var key = ECDsa.Create();
        key.ImportFromPem(OidcHeaders.PublicKey);
        Assert.True(key.VerifyData(Encoding.ASCII.GetBytes($"{token[0]}.{token[1]}"), Decode(token[2]), HashAlgorithmName.SHA256));
        var header = JsonNode.Parse(Decode(token[0]))!;
        Assert.Equal(("ES256", OidcHeaders.KeyId), (header["alg"]!.GetValue<string>(), header["kid"]!.GetValue<string>()));
        var claims = JsonNode.Parse(Decode(token[1]))!;
        Assert.Equal("lessa", claims["sub"]!.GetValue<string>());
        Assert.Equal("""["admin","editors"]""", claims["cognito:groups"]!.ToJsonString());
        Assert.Equal("lessa", Header("x-amzn-oidc-identity"));
    }

    [Theory]
    [InlineData("url", AuthorizerKind.Jwt, "Lambda Function URL has no authorizer of the kind Jwt: use Iam.")]
    [InlineData("alb", AuthorizerKind.Lambda, "Application Load Balancer has no authorizer of the kind Lambda: use Jwt.")]
    [InlineData("rest", AuthorizerKind.Iam, "An IAM authorizer of API Gateway REST API cannot send the claims cognito:groups, scope: it sends only sub, accessKey, accountId, callerId, principalOrgId, userArn, userId.")]
    [InlineData("rest", AuthorizerKind.Jwt, null)]
    public void A_user_whom_no_authorizer_of_the_service_can_send_is_a_problem(string source, object kind, string? problem) =>
        Assert.Equal(problem, FrontServices.Create(source, null).FindProblem(new((AuthorizerKind)kind, Claims)));

    [Theory]
    [InlineData("rest")]
    [InlineData("http")]
    [InlineData("http-1.0")]
    [InlineData("url")]
    public async Task A_custom_domain_is_in_the_context(string source)
    {
        var service = new TestService(source) { CustomDomain = "api.example.com" };

        await service.GetAsync("/");

        Assert.Equal("api.example.com", service.Event["requestContext"]!["domainName"]!.GetValue<string>());
        Assert.Equal("api", service.Event["requestContext"]!["domainPrefix"]!.GetValue<string>());
    }

    private static byte[] Decode(string part) => Convert.FromBase64String(part.Replace('-', '+').Replace('_', '/'));
}
