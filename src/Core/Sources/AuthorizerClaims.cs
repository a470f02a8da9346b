using System.Security.Claims;
using System.Text.Json;

namespace LambdaEventHandler;

/// <summary>
/// Creates identities from what authorizers and API Gateway add to <c>requestContext</c>. The client can't write there. Claims keep their names, as in the token. One
/// claim stands for each scope and each group.
/// </summary>
internal static class AuthorizerClaims
{
    private const string Groups = "cognito:groups";
    private const string GuestOfIdentityPool = "unauthenticated";

    /// <summary>The value type of a claim that is a JSON object, as in Microsoft.IdentityModel.JsonWebTokens.</summary>
    private const string JsonValue = "JSON";

    /// <summary>Returns a member of an object, without case; undefined if there is none.</summary>
    public static JsonElement Member(JsonElement json, string name)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return default;
        }

        foreach (var member in json.EnumerateObject())
        {
            if (string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return member.Value;
            }
        }

        return default;
    }

    /// <summary>Returns the text of an object's member: a string, or the JSON of any other value. Null if the member is missing or null.</summary>
    public static string? TextOf(JsonElement json, string name) => Member(json, name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Undefined or JsonValueKind.Null } => null,
        var other => other.GetRawText(),
    };

    /// <summary>Creates the identity of a token that API Gateway validated: a Cognito user pool or a JWT authorizer.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="scopes">The scopes of the token, if the route requires some.</param>
    /// <param name="isHttpApi">Whether an HTTP API sends a list as <c>[a b]</c>. A REST API sends <c>a,b</c>.</param>
    public static ClaimsIdentity? OfToken(JsonElement claims, JsonElement scopes, bool isHttpApi)
    {
        if (claims.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var found = new List<Claim>();
        foreach (var claim in claims.EnumerateObject())
        {
            if (claim.NameEquals(Groups) && claim.Value.ValueKind == JsonValueKind.String)
            {
                AddEach(found, Groups, GroupsIn(claim.Value.GetString()!, isHttpApi));
            }
            else if (IsScope(claim) && claim.Value.ValueKind == JsonValueKind.String)
            {
                AddEach(found, claim.Name, ItemsOf(claim.Value.GetString()!));
            }
            else
            {
                Add(found, claim.Name, claim.Value);
            }
        }

        foreach (var scope in scopes.ValueKind == JsonValueKind.Array ? scopes.EnumerateArray() : default)
        {
            if (scope.ValueKind == JsonValueKind.String && !found.Exists(claim => claim.Type == "scope" && claim.Value == scope.GetString()))
            {
                Add(found, "scope", scope);
            }
        }

        return Create(found, isHttpApi ? "JWT" : "Cognito", "cognito:username", "username", "sub");
    }

    /// <summary>Creates the identity of a Lambda authorizer, whose context has the claims. An authorizer that passes no context identifies nobody.</summary>
    public static ClaimsIdentity? OfLambda(JsonElement context)
    {
        if (context.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var claims = new List<Claim>();
        foreach (var member in context.EnumerateObject())
        {
            if (IsScope(member) && member.Value.ValueKind == JsonValueKind.String)
            {
                AddEach(claims, member.Name, member.Value.GetString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
            else if (!member.NameEquals("integrationLatency"))
            {
                Add(claims, member.Name, member.Value);
            }
        }

        return Create(claims, "Lambda", "principalId", "sub");
    }

    /// <summary>Creates the identity of the AWS credentials that signed the request, from the names of an HTTP API or a Function URL.</summary>
    public static ClaimsIdentity? OfIam(JsonElement iam)
    {
        if (TextOf(iam, "userArn") is not { Length: > 0 })
        {
            return null;
        }

        var claims = new List<Claim>();
        AddTexts(claims, iam, "accessKey", "accountId", "callerId", "principalOrgId", "userArn", "userId");
        var cognito = Member(iam, "cognitoIdentity");
        var amr = Member(cognito, "amr");
        Add(claims, "amr", amr);
        AddText(claims, "cognitoIdentityId", TextOf(cognito, "identityId"));
        AddText(claims, "cognitoIdentityPoolId", TextOf(cognito, "identityPoolId"));
        return Create(claims, claims.Exists(claim => claim is { Type: "amr", Value: GuestOfIdentityPool }) ? null : "IAM", "userArn");
    }

    /// <summary>Creates the identity of the AWS credentials that signed the request, from the names of a REST API or payload 1.0.</summary>
    public static ClaimsIdentity? OfRestIam(JsonElement identity)
    {
        if (TextOf(identity, "userArn") is not { Length: > 0 })
        {
            return null;
        }

        var claims = new List<Claim>();
        AddTexts(claims, identity, "accessKey", "accountId", "principalOrgId", "userArn");
        AddText(claims, "callerId", TextOf(identity, "caller"));
        AddText(claims, "userId", TextOf(identity, "user"));
        AddTexts(claims, identity, "cognitoIdentityId", "cognitoIdentityPoolId", "cognitoAuthenticationProvider", "cognitoAuthenticationType");
        return Create(claims, TextOf(identity, "cognitoAuthenticationType") == GuestOfIdentityPool ? null : "IAM", "userArn");
    }

    /// <summary>Creates the identity of a client certificate that API Gateway validated (mutual TLS). By default, it is not authenticated: the certificate can be that of a proxy.</summary>
    public static ClaimsIdentity? OfCertificate(JsonElement certificate, RequestTrust trust)
    {
        const string Prefix = "certificate:";
        var claims = new List<Claim>();
        foreach (var name in (ReadOnlySpan<string>)["subjectDN", "issuerDN", "serialNumber"])
        {
            AddText(claims, Prefix + name, TextOf(certificate, name));
        }

        var validity = Member(certificate, "validity");
        AddText(claims, Prefix + "notBefore", TextOf(validity, "notBefore"));
        AddText(claims, Prefix + "notAfter", TextOf(validity, "notAfter"));
        AddText(claims, Prefix + "pem", TextOf(certificate, "clientCertPem"));
        return Create(claims, trust.AuthenticatesCertificates ? "Certificate" : null, Prefix + "subjectDN");
    }

    /// <summary>Creates the client: the identity of the authorizer first, which is anonymous if there is none.</summary>
    public static ClaimsPrincipal ToPrincipal(ClaimsIdentity? user, ClaimsIdentity? certificate)
    {
        var principal = new ClaimsPrincipal(user ?? certificate ?? new ClaimsIdentity());
        if (user is not null && certificate is not null)
        {
            principal.AddIdentity(certificate);
        }

        return principal;
    }

    /// <summary>Creates an identity, or null without claims. It is authenticated if it has a type.</summary>
    private static ClaimsIdentity? Create(List<Claim> claims, string? type, params ReadOnlySpan<string> names)
    {
        if (claims.Count == 0)
        {
            return null;
        }

        return new(claims, type, First(claims, names), First(claims, [Groups, "roles", "role"]));
    }

    /// <summary>Returns the first type that there is a claim of, or the last one.</summary>
    private static string First(List<Claim> claims, ReadOnlySpan<string> types)
    {
        foreach (var type in types)
        {
            foreach (var claim in claims)
            {
                if (claim.Type == type)
                {
                    return type;
                }
            }
        }

        return types[^1];
    }

    private static bool IsScope(JsonProperty claim) => claim.NameEquals("scope") || claim.NameEquals("scp");

    // The name of a Cognito group can't contain a space, but it can contain a comma.
    private static string[] GroupsIn(string text, bool isHttpApi) =>
        isHttpApi ? text is ['[', .., ']'] ? ItemsOf(text) : [text] : text.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static string[] ItemsOf(string text) => (text is ['[', .. var items, ']'] ? items : text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static void AddEach(List<Claim> claims, string type, string[] values)
    {
        foreach (var value in values)
        {
            claims.Add(new(type, value));
        }
    }

    private static void AddTexts(List<Claim> claims, JsonElement json, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            AddText(claims, name, TextOf(json, name));
        }
    }

    // Some tools send empty texts for what API Gateway leaves out.
    private static void AddText(List<Claim> claims, string type, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            claims.Add(new(type, value));
        }
    }

    private static void Add(List<Claim> claims, string type, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                claims.Add(new(type, value.GetString()!));
                break;
            case JsonValueKind.True or JsonValueKind.False:
                claims.Add(new(type, value.GetRawText(), ClaimValueTypes.Boolean));
                break;
            case JsonValueKind.Number:
                claims.Add(new(type, value.GetRawText(), value.TryGetInt64(out _) ? ClaimValueTypes.Integer64 : ClaimValueTypes.Double));
                break;
            case JsonValueKind.Object:
                claims.Add(new(type, value.GetRawText(), JsonValue));
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    Add(claims, type, item);
                }

                break;
        }
    }
}
