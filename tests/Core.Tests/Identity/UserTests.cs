using System.Security.Claims;
using System.Text;
using Amazon.Lambda.APIGatewayEvents;

namespace LambdaEventHandler.Identity;

public sealed class UserTests
{
    private const string RestIam = """{"identity":{"userArn":"arn:aws:iam::1:user/lessa","user":"AIDA","caller":"AIDA:x","accessKey":"AKIA","accountId":"1"MORE}}""";

    [Fact]
    public async Task IAM_of_an_identity_pool_has_its_type_of_authentication() =>
        Assert.Equal(
            "IAM arn:aws:sts::1:assumed-role/users/x: userArn=arn:aws:sts::1:assumed-role/users/x, cognitoIdentityId=i, cognitoIdentityPoolId=p, cognitoAuthenticationProvider=google, cognitoAuthenticationType=authenticated",
            await Seen.UserAsync(
                "REST",
                """{"identity":{"userArn":"arn:aws:sts::1:assumed-role/users/x","cognitoIdentityId":"i","cognitoIdentityPoolId":"p","cognitoAuthenticationProvider":"google","cognitoAuthenticationType":"authenticated"}}"""));

    [Theory]
    [InlineData("REST", """{"authorizer":{"claims":{"sub":"7","cognito:username":"lessa","cognito:groups":"Admin,Staff","scope":"a/read a/write","email_verified":"true"}}}""",
        "Cognito lessa: sub=7, cognito:username=lessa, cognito:groups=Admin, cognito:groups=Staff, scope=a/read, scope=a/write, email_verified=true")]
    [InlineData("REST", """{"authorizer":{"claims":{"sub":"7","cognito:groups":"Admin,,Staff"}}}""", "Cognito 7: sub=7, cognito:groups=Admin, cognito:groups=Staff")]
    [InlineData("REST", """{"authorizer":{"claims":{"sub":"7","username":"lessa"}}}""", "Cognito lessa: sub=7, username=lessa")]
    [InlineData("HTTP 1.0", """{"authorizer":{"claims":{"sub":"7","cognito:groups":"[Admin Staff]"},"scopes":["a"]}}""", "JWT 7: sub=7, cognito:groups=Admin, cognito:groups=Staff, scope=a")]
    [InlineData("HTTP", """{"authorizer":{"jwt":{"claims":{"sub":"7","cognito:groups":"[Admin Staff]","scp":"[x y]","scope":"a b"},"scopes":["b","c"]}}}""",
        "JWT 7: sub=7, cognito:groups=Admin, cognito:groups=Staff, scp=x, scp=y, scope=a, scope=b, scope=c")]
    [InlineData("HTTP", """{"authorizer":{"jwt":{"claims":{"sub":"7","cognito:groups":"a,b"},"scopes":null}}}""", "JWT 7: sub=7, cognito:groups=a,b")]
    [InlineData("HTTP", """{"authorizer":{"jwt":{"claims":{"sub":"7","cognito:groups":"[]","roles":"[x y]"}}}}""", "JWT 7: sub=7, roles=[x y]")]
    public async Task A_token_that_API_Gateway_validated_gives_its_claims(string source, string context, string expected) =>
        Assert.Equal(expected, await Seen.UserAsync(source, context));

    [Theory]
    [InlineData("REST", """{"authorizer":{"principalId":"p","tenantId":"7","isAdmin":true,"level":2,"integrationLatency":9}}""", "Lambda p: principalId=p, tenantId=7, isAdmin=true, level=2")]
    [InlineData("REST", """{"authorizer":{"principalId":"p","name":"Ada Lovelace","scope":7}}""", "Lambda p: principalId=p, name=Ada Lovelace, scope=7")]
    [InlineData("HTTP 1.0", """{"authorizer":{"tenantId":"7","claims":null,"scopes":null}}""", "Lambda : tenantId=7")]
    [InlineData("HTTP", """{"authorizer":{"lambda":{"sub":"7","roles":["a","b"],"scope":"x y","nested":{"a":1},"none":null}}}""",
        """Lambda 7: sub=7, roles=a, roles=b, scope=x, scope=y, nested={"a":1}""")]
    public async Task A_Lambda_authorizer_gives_its_context(string source, string context, string expected) =>
        Assert.Equal(expected, await Seen.UserAsync(source, context));

    [Theory]
    [InlineData("REST")]
    [InlineData("HTTP 1.0")]
    public async Task IAM_of_REST_APIs_and_payload_1_0_gives_the_caller(string source) =>
        Assert.Equal(
            "IAM arn:aws:iam::1:user/lessa: accessKey=AKIA, accountId=1, userArn=arn:aws:iam::1:user/lessa, callerId=AIDA:x, userId=AIDA",
            await Seen.UserAsync(source, RestIam.Replace("MORE", "", StringComparison.Ordinal)));

    [Theory]
    [InlineData("HTTP")]
    [InlineData("URL")]
    public async Task IAM_of_HTTP_APIs_and_Function_URLs_gives_the_same_claims(string source) =>
        Assert.Equal(
            "IAM arn:aws:iam::1:user/lessa: accessKey=AKIA, accountId=1, callerId=AIDA:x, userArn=arn:aws:iam::1:user/lessa, userId=AIDA, amr=authenticated, amr=google, cognitoIdentityId=i, cognitoIdentityPoolId=p",
            await Seen.UserAsync(source, """
                {"authorizer":{"iam":{"accessKey":"AKIA","accountId":"1","callerId":"AIDA:x","principalOrgId":"","userArn":"arn:aws:iam::1:user/lessa","userId":"AIDA",
                "cognitoIdentity":{"amr":["authenticated","google"],"identityId":"i","identityPoolId":"p"}}}}
                """));

    [Fact]
    public async Task A_guest_of_an_identity_pool_is_not_authenticated()
    {
        var rest = await Seen.UserAsync("REST", RestIam.Replace("MORE", ""","cognitoAuthenticationType":"unauthenticated","cognitoIdentityId":"i" """, StringComparison.Ordinal));
        var http = await Seen.UserAsync("HTTP", """{"authorizer":{"iam":{"userArn":"arn:x","cognitoIdentity":{"amr":["unauthenticated"],"identityId":"i"}}}}""");

        var named = await Seen.UserAsync("HTTP", """{"authorizer":{"iam":{"userArn":"arn:x","userId":"unauthenticated"}}}""");

        Assert.Equal("IAM arn:x: userArn=arn:x, userId=unauthenticated", named);
        Assert.StartsWith("anonymous arn:aws:iam::1:user/lessa: ", rest, StringComparison.Ordinal);
        Assert.Contains("cognitoIdentityId=i", rest, StringComparison.Ordinal);
        Assert.Equal("anonymous arn:x: userArn=arn:x, amr=unauthenticated, cognitoIdentityId=i", http);
    }

    [Theory]
    [InlineData("REST", "{}")]
    [InlineData("REST", """{"authorizer":null,"identity":{"sourceIp":"192.0.2.1","userArn":null,"clientCert":null}}""")]
    [InlineData("REST", """{"authorizer":{"claims":{}}}""")]
    [InlineData("REST", """{"authorizer":{"integrationLatency":9}}""")]
    [InlineData("HTTP 1.0", """{"authorizer":{"claims":null,"scopes":null},"identity":{"userArn":""}}""")]
    [InlineData("HTTP", "{}")]
    [InlineData("HTTP", """{"authorizer":{"lambda":null}}""")]
    [InlineData("HTTP", """{"authorizer":{"lambda":{}}}""")]
    [InlineData("HTTP", """{"authorizer":{"jwt":{"claims":null,"scopes":["a"]}}}""")]
    [InlineData("URL", """{"authorizer":{"iam":{"userArn":"","cognitoIdentity":{"amr":null}}},"authentication":{"clientCert":{"subjectDN":"","validity":{"notBefore":""}}}}""")]
    [InlineData("ALB", "{}")]
    public async Task Without_an_authorizer_the_client_is_anonymous(string source, string context) =>
        Assert.Equal("anonymous : ", await Seen.UserAsync(source, context));

    [Theory]
    [InlineData("REST")]
    [InlineData("HTTP")]
    [InlineData("ALB")]
    public async Task Headers_identify_nobody(string source)
    {
        const string Headers = """
            {"Authorization":"Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.","x-amzn-oidc-data":"eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.","x-amzn-oidc-identity":"admin",
            "x-amzn-oidc-accesstoken":"x","x-amzn-requestcontext":"{}","x-amzn-mtls-clientcert":"x"}
            """;

        Assert.Equal("anonymous : ", await Seen.OfAsync(source, "{}", request => Seen.Describe(request.User), members: $$"""{"headers":{{Headers}},"multiValueHeaders":null}"""));
    }

    [Theory]
    [InlineData("REST", """{"identity":{"clientCert":CERT}}""")]
    [InlineData("HTTP 1.0", """{"identity":{"clientCert":CERT}}""")]
    [InlineData("HTTP", """{"authentication":{"clientCert":CERT}}""")]
    public async Task A_client_certificate_authenticates_only_if_the_app_says_so(string source, string context)
    {
        const string Certificate = """{"clientCertPem":"PEM","subjectDN":"CN=lessa","issuerDN":"CN=ca","serialNumber":"1","validity":{"notBefore":"May 28","notAfter":"Aug 5"}}""";
        const string Claims = "CN=lessa: certificate:subjectDN=CN=lessa, certificate:issuerDN=CN=ca, certificate:serialNumber=1, certificate:notBefore=May 28, certificate:notAfter=Aug 5, certificate:pem=PEM";
        var sent = context.Replace("CERT", Certificate, StringComparison.Ordinal);

        Assert.Equal($"anonymous {Claims}", await Seen.UserAsync(source, sent));
        Assert.Equal($"Certificate {Claims}", await Seen.UserAsync(source, sent, builder => builder.AuthenticateClientCertificates()));
    }

    [Fact]
    public async Task A_certificate_comes_after_the_identity_of_the_authorizer() =>
        Assert.Equal(
            "JWT 7: sub=7\nanonymous CN=lessa: certificate:subjectDN=CN=lessa",
            await Seen.UserAsync("HTTP", """{"authorizer":{"jwt":{"claims":{"sub":"7"}}},"authentication":{"clientCert":{"subjectDN":"CN=lessa"}}}"""));

    [Theory]
    [InlineData("REST", """{"authorizer":{"claims":{"sub":"7","cognito:groups":"Admin,Staff"}}}""", "Staff", true)]
    [InlineData("HTTP", """{"authorizer":{"jwt":{"claims":{"sub":"7","cognito:groups":"[Admin Staff]"}}}}""", "Staff", true)]
    [InlineData("HTTP", """{"authorizer":{"jwt":{"claims":{"sub":"7","cognito:groups":"[Admin Staff]"}}}}""", "staf", false)]
    [InlineData("HTTP", """{"authorizer":{"lambda":{"roles":["Admin","Staff"]}}}""", "Staff", true)]
    [InlineData("HTTP", """{"authorizer":{"lambda":{"role":"Staff"}}}""", "Staff", true)]
    [InlineData("HTTP", """{"authorizer":{"lambda":{"name":"Staff"}}}""", "Staff", false)]
    public async Task Roles_are_the_Cognito_groups_or_the_claims_of_roles(string source, string context, string role, bool expected) =>
        Assert.Equal(expected, await Seen.OfAsync(source, context, request => request.User.IsInRole(role)));

    [Fact]
    public async Task Claims_keep_the_type_of_their_JSON()
    {
        var types = await Seen.OfAsync("HTTP", """{"authorizer":{"lambda":{"a":true,"b":1,"c":1.5,"d":{},"e":"x"}}}""", request =>
            string.Join(' ', request.User.Claims.Select(claim => claim.ValueType.Split('#')[^1])));

        Assert.Equal("boolean integer64 double JSON string", types);
    }

    [Fact]
    public async Task Every_read_returns_the_same_principal_and_requests_share_none()
    {
        var seen = new List<ClaimsPrincipal>();
        for (var i = 0; i < 2; i++)
        {
            Assert.True(await Seen.OfAsync("REST", "{}", request =>
            {
                seen.Add(request.User);
                return ReferenceEquals(request.User, request.User);
            }));
        }

        Assert.Equal(4, seen.Distinct().Count());
    }

    [Fact]
    public void A_behavior_can_set_the_client()
    {
        var user = new ClaimsPrincipal(new ClaimsIdentity("Test"));
        var request = new RequestBuilder("GET", "/").Build();

        Assert.False(request.User.Identity!.IsAuthenticated);
        request.User = user;

        Assert.Same(user, request.User);
        Assert.Throws<ArgumentNullException>(() => request.User = null!);
        Assert.Same(user, new RequestBuilder("GET", "/").WithUser(user).Build().User);
    }

    [Fact]
    public async Task Claims_that_only_the_property_of_a_typed_event_has_are_read()
    {
        var app = ApiGatewayRestResolver.CreateBuilder();
        app.MapGet("/who", (ClaimsPrincipal user) => Seen.Describe(user));
        var sent = new APIGatewayProxyRequest
        {
            Path = "/who",
            HttpMethod = "GET",
            RequestContext = new() { Authorizer = new() { Claims = new() { ["sub"] = "7" } } },
        };

        Assert.Equal("Cognito 7: sub=7", (await app.Build().ResolveAsync(sent, new TestContext())).Body);
    }

    [Fact]
    public async Task Claims_of_the_property_are_read_together_with_the_rest_of_a_typed_context()
    {
        var app = ApiGatewayRestResolver.CreateBuilder();
        app.MapGet("/who", (ClaimsPrincipal user) => Seen.Describe(user));
        var sent = new APIGatewayProxyRequest
        {
            Path = "/who",
            HttpMethod = "GET",
            RequestContext = new() { Authorizer = new() { Claims = new() { ["sub"] = "7" }, ["scopes"] = new[] { "a" } } },
        };

        Assert.Equal("JWT 7: sub=7, scope=a", (await app.Build().ResolveAsync(sent, new TestContext())).Body);
    }

    [Fact]
    public async Task Lists_and_objects_of_a_typed_context_are_those_of_its_JSON()
    {
        var app = ApiGatewayHttpResolver.CreateBuilder();
        app.MapGet("/who", (ClaimsPrincipal user) => Seen.Describe(user));
        var sent = new APIGatewayHttpApiV2ProxyRequest
        {
            RawPath = "/who",
            RequestContext = new()
            {
                Http = new() { Method = "GET" },
                Authorizer = new() { Lambda = new Dictionary<string, object> { ["roles"] = new[] { "a", "b" }, ["o"] = new Dictionary<string, object?> { ["x"] = 1, ["n"] = null } } },
            },
        };

        Assert.Equal("""Lambda : roles=a, roles=b, o={"x":1,"n":null}""", (await app.Build().ResolveAsync(sent, new TestContext())).Body);
    }

    [Fact]
    public async Task Text_that_is_not_valid_Unicode_fails_the_invocation()
    {
        var builder = ApiGatewayHttpResolver.CreateBuilder();
        builder.MapGet("/who", (Request request) => request.User.Identity!.Name);
        using var sent = new MemoryStream(Encoding.UTF8.GetBytes("""{"version":"2.0","rawPath":"/who","requestContext":{"http":{"method":"GET"},"authorizer":{"jwt":{"claims":{"sub":"\ud800"}}}}}"""));

        await Assert.ThrowsAsync<InvalidEventException>(() => builder.Build().ResolveAsync(sent, new TestContext()));
    }
}
