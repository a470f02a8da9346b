using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace LambdaEventHandler.Resilience;

/// <summary>Claims, scopes, and tokens.</summary>
internal static class IdentityInputs
{
    private static readonly RSA Key = RSA.Create(2048);

    public static IReadOnlyList<Input> All { get; } =
    [
        Claims("claims", size => string.Join(',', RequestInputs.Names(size).Select(name => $"\"{name}\":\"1\"")), size => $"{size}."),
        Claims("length of a claim", size => $"\"a\":\"{new string('a', size)}\"", _ => "1."),
        Claims("scopes", size => $"\"scope\":\"{string.Join(' ', RequestInputs.Names(size))}\"", size => $"{size}."),
        Claims("groups of a REST API", size => $"\"cognito:groups\":\"{string.Join(',', RequestInputs.Names(size))}\"", size => $"{size}.") with { Services = ["REST API"] },
        Claims("groups of an HTTP API", size => $"\"cognito:groups\":\"[{string.Join(' ', RequestInputs.Names(size))}]\"", size => $"{size}.") with { Services = ["HTTP API"] },
        Claims("claims of authorization", size => string.Join(',', RequestInputs.Names(size).Select(name => $"\"{name}\":\"1\"")), _ => "Forbidden", 403, isAuthorized: true),
        Claims("scopes of authorization", size => $"\"scope\":\"{string.Join(' ', RequestInputs.Names(size))}\"", _ => "Forbidden", 403, isAuthorized: true),
        Token("length of a token that is not one", size => new string('a', size), _ => "malformed", 401),
        Token("dots of a token", size => new string('.', size), _ => "malformed", 401),
        Token("dots and letters of a token", size => string.Concat(Enumerable.Repeat("a.", size)), _ => "malformed", 401),
        Token("claims of a token", size => Sign(string.Join(',', RequestInputs.Names(size).Select(name => $"\"{name}\":1"))), size => $"{size + 4}."),
        Token("length of a claim of a token", size => Sign($"\"a\":\"{new string('a', size)}\""), _ => "5."),
        Token("scopes of a token", size => Sign($"\"scope\":\"{string.Join(' ', RequestInputs.Names(size))}\""), size => $"{size + 4}."),
        Token("nesting of a token", size => Sign($"\"a\":{new string('[', size)}{new string(']', size)}"), _ => "malformed", 401),
        Token("header of a token", size => Sign("\"a\":1", $"\"x\":\"{new string('a', size)}\","), _ => "5."),
        Token("key ID of a token", size => Sign("\"a\":1", $"\"kid\":\"{new string('a', size)}\","), _ => "malformed", 401),
        Token("signature of a token", size => Sign("\"a\":1") + new string('A', size), _ => "The signature", 401),
        Token("audiences of a token", size => Sign($"\"aud\":[{string.Join(',', RequestInputs.Names(size).Select(name => $"\"{name}\""))},\"orders\"]", hasAudience: false), _ => "."),
        Bearer("words of an Authorization header", size => "Bearer " + string.Concat(Enumerable.Repeat("a ", size)), _ => "", 401),
        Bearer("another scheme of an Authorization header", size => "Basic " + new string('a', size), _ => "0."),
    ];

    private static Input Claims(string name, Func<int, string> claims, Func<int, string> expected, int status = 200, bool isAuthorized = false) => new(name, 1000)
    {
        Services = ["REST API", "HTTP API"],
        Prepare = (size, service) => Input.Of(
            name,
            1000,
            builder =>
            {
                var route = builder.MapGet("/", (Request request) => $"{request.User.Claims.Count()}.");
                if (isAuthorized)
                {
                    builder.UseAuthorization(options => options.AddPolicy("Policy", policy => policy.RequireScope("orders").RequireRole("staff").RequireClaim("x")));
                    route.RequireAuthorization("Policy");
                }
            },
            _ => new("GET", "/") { Authorizer = service.Name == "HTTP API" ? $$$"""{"jwt":{"claims":{{{{claims(size)}}}},"scopes":null}}""" : $$$"""{"claims":{{{{claims(size)}}}}}""" },
            expected,
            status).Prepare(size, service),
    };

    private static Input Token(string name, Func<int, string> token, Func<int, string> expected, int status = 200) => Bearer(name, size => $"Bearer {token(size)}", expected, status);

    private static Input Bearer(string name, Func<int, string> authorization, Func<int, string> expected, int status = 200) => Input.Of(
        name,
        2000,
        builder =>
        {
            builder.UseJwtBearer(options =>
            {
                options.SigningKeys = [Key.ExportSubjectPublicKeyInfoPem()];
                options.ValidIssuers = ["https://issuer.example.com"];
                options.Audience = "orders";
                options.MaximumTokenSize = 1_000_000;
            });
            builder.MapGet("/", (Request request) => $"{request.User.Claims.Count()}.");
        },
        size => new("GET", "/") { Headers = [("Authorization", authorization(size))] },
        expected,
        status) with
    {
        Services = ["REST API"],
    };

    private static string Sign(string claims, string header = "", bool hasAudience = true)
    {
        var expires = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds();
        var signed = $"{Encode($$"""{{{header}}"alg":"RS256"}""")}.{Encode($$"""{"iss":"https://issuer.example.com",{{(hasAudience ? "\"aud\":\"orders\"," : "")}}"sub":"1","exp":{{expires}},{{claims}}}""")}";
        return $"{signed}.{Base64Url.EncodeToString(Key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
