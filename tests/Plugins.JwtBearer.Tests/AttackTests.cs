using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace LambdaEventHandler.JwtBearer;

/// <summary>Attacks with forged tokens. Each of them returns 401, and the action doesn't run.</summary>
public sealed class AttackTests
{
    private const string Malformed = "The token is malformed";
    private const string InvalidSignature = "The signature is invalid";
    private const string AlgorithmNotAllowed = "The signature algorithm is not allowed";
    private const string UnknownKey = "The signing key is unknown";

    private static readonly string Valid = Jwt.Payload(App.Issuer);
    private readonly App _app = App.WithKeys();

    [Fact]
    public Task The_valid_token_of_these_tests_is_accepted() => _app.AcceptsAsync(SigningKey.First.Token(Valid));

    [Fact]
    public async Task The_algorithm_none_without_a_signature()
    {
        await _app.RejectsAsync($"{Jwt.Encode("""{"alg":"none","typ":"JWT"}""")}.{Jwt.Encode(Valid)}.", Malformed);
        await _app.RejectsAsync(Jwt.Sign("""{"alg":"none","kid":"first"}""", Valid, _ => [1]), AlgorithmNotAllowed);
    }

    [Theory]
    [InlineData("None")]
    [InlineData("NONE")]
    [InlineData("nOnE")]
    [InlineData("\\u006eone")]
    [InlineData("none ")]
    [InlineData("rs256")]
    public Task The_algorithm_in_another_case_or_with_escapes(string algorithm) =>
        _app.RejectsAsync(SigningKey.First.Token($$"""{"alg":"{{algorithm}}","kid":"first"}""", Valid), AlgorithmNotAllowed);

    [Theory]
    [InlineData("""{"kid":"first"}""")]
    [InlineData("""{"alg":"","kid":"first"}""")]
    [InlineData("""{"alg":null,"kid":"first"}""")]
    [InlineData("""{"alg":["RS256"],"kid":"first"}""")]
    public Task No_algorithm(string header) => _app.RejectsAsync(SigningKey.First.Token(header, Valid), Malformed);

    [Theory]
    [InlineData("HS256")]
    [InlineData("HS384")]
    [InlineData("HS512")]
    public async Task Key_confusion_HMAC_with_the_public_key_as_the_secret(string algorithm)
    {
        foreach (var secret in new[] { SigningKey.First.Pem, SigningKey.First.Pem + "\n", SigningKey.First.Json })
        {
            byte[] Sign(byte[] data) => algorithm switch
            {
                "HS256" => HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), data),
                "HS384" => HMACSHA384.HashData(Encoding.UTF8.GetBytes(secret), data),
                _ => HMACSHA512.HashData(Encoding.UTF8.GetBytes(secret), data),
            };
            await _app.RejectsAsync(Jwt.Sign($$"""{"alg":"{{algorithm}}","kid":"first"}""", Valid, Sign), AlgorithmNotAllowed);
        }
    }

    [Fact]
    public Task An_HMAC_signature_that_is_named_RS256() =>
        _app.RejectsAsync(Jwt.Sign(SigningKey.First.Header, Valid, data => HMACSHA256.HashData(Encoding.UTF8.GetBytes(SigningKey.First.Pem), data)), InvalidSignature);

    [Fact]
    public Task An_RSA_key_with_an_elliptic_curve_algorithm() =>
        _app.RejectsAsync(SigningKey.First.Token("""{"alg":"ES256","kid":"first"}""", Valid), InvalidSignature);

    [Theory]
    [InlineData("../../../../dev/null")]
    [InlineData("/proc/sys/kernel/randomize_va_space")]
    [InlineData("https://evil.example/key")]
    [InlineData("' UNION SELECT 'secret' --")]
    [InlineData("first\\u0000")]
    [InlineData("first\\r\\nX-Evil: 1")]
    [InlineData("First")]
    [InlineData("first ")]
    public Task Key_ID_injection(string id) => _app.RejectsAsync(SigningKey.Second.Token($$"""{"alg":"RS256","kid":"{{id}}"}""", Valid), UnknownKey);

    [Fact]
    public Task A_key_ID_of_10_000_characters() =>
        _app.RejectsAsync(SigningKey.First.Token($$"""{"alg":"RS256","kid":"{{new string('k', 10_000)}}"}""", Valid), Malformed);

    [Theory]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("[\"first\"]")]
    [InlineData("{}")]
    [InlineData("\"\\ud800\"")]
    public Task A_key_ID_that_is_not_a_text(string id) => _app.RejectsAsync(SigningKey.First.Token($$"""{"alg":"RS256","kid":{{id}}}""", Valid), Malformed);

    [Fact]
    public async Task The_header_parameters_jku_and_x5u_are_not_followed()
    {
        await using var evil = new Authority(SigningKey.Second);
        foreach (var parameter in new[] { "jku", "x5u" })
        {
            await _app.RejectsAsync(SigningKey.Second.Token($$"""{"alg":"RS256","kid":"second","{{parameter}}":"{{evil.Address}}/keys"}""", Valid), UnknownKey);
            await _app.RejectsAsync(SigningKey.Second.Token($$"""{"alg":"RS256","{{parameter}}":"{{evil.Address}}/keys"}""", Valid), InvalidSignature);
        }

        Assert.Empty(evil.Paths);
    }

    [Fact]
    public Task An_embedded_key_is_not_used() =>
        _app.RejectsAsync(SigningKey.Second.Token($$"""{"alg":"RS256","jwk":{{SigningKey.Second.Json}}}""", Valid), InvalidSignature);

    [Fact]
    public async Task An_embedded_certificate_is_not_used()
    {
        using var key = RSA.Create(2048);
        var certificate = new System.Security.Cryptography.X509Certificates.CertificateRequest("CN=evil", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(1));
        var header = $$"""{"alg":"RS256","x5c":["{{Convert.ToBase64String(certificate.RawData)}}"]}""";
        await _app.RejectsAsync(Jwt.Sign(header, Valid, data => key.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)), InvalidSignature);
    }

    [Fact]
    public async Task An_expired_token()
    {
        await _app.AcceptsAsync(Token($"\"exp\":{Jwt.In(TimeSpan.FromSeconds(-59))}"));
        await _app.RejectsAsync(Token($"\"exp\":{Jwt.In(TimeSpan.FromSeconds(-60))}"), "The token expired");
        await _app.RejectsAsync(Token("\"exp\":0"), "The token expired");
    }

    [Fact]
    public async Task A_token_expires_between_two_requests()
    {
        var token = SigningKey.First.Token(Valid);
        await _app.AcceptsAsync(token);
        _app.Time.Advance(TimeSpan.FromMinutes(6));
        await _app.RejectsAsync(token, "The token expired");
    }

    [Fact]
    public async Task A_token_that_is_not_valid_yet()
    {
        await _app.AcceptsAsync(Token($"\"exp\":{Jwt.InMinutes(9)},\"nbf\":{Jwt.In(TimeSpan.FromSeconds(60))}"));
        await _app.RejectsAsync(Token($"\"exp\":{Jwt.InMinutes(9)},\"nbf\":{Jwt.In(TimeSpan.FromSeconds(61))}"), "The token is not valid yet");
    }

    [Fact]
    public Task No_expiration_time() => _app.RejectsAsync(Token("\"jti\":\"1\""), "The token has no expiration time");

    [Theory]
    [InlineData("\"never\"")]
    [InlineData("\"99999999999\"")]
    [InlineData("null")]
    [InlineData("1e300")]
    [InlineData("-1")]
    [InlineData("99999999999999999999999")]
    [InlineData("[99999999999]")]
    public Task An_expiration_time_that_is_not_a_time(string time) => _app.RejectsAsync(Token($"\"exp\":{time}"), Malformed);

    [Theory]
    [InlineData("\"https://other.example\"")]
    [InlineData("\"https://issuer.example/\"")]
    [InlineData("\"HTTPS://ISSUER.EXAMPLE\"")]
    [InlineData("\"https://issuer.example.evil.example\"")]
    [InlineData("\"\"")]
    public Task A_wrong_issuer(string issuer) =>
        _app.RejectsAsync(SigningKey.First.Token($$"""{"iss":{{issuer}},"aud":"orders","exp":{{Jwt.InMinutes(5)}}}"""), "The issuer is invalid");

    [Theory]
    [InlineData("\"payments\"")]
    [InlineData("\"Orders\"")]
    [InlineData("\"orders \"")]
    [InlineData("[\"payments\",\"users\"]")]
    [InlineData("[]")]
    [InlineData("\"\"")]
    public Task A_wrong_audience(string audience) =>
        _app.RejectsAsync(SigningKey.First.Token($$"""{"iss":"{{App.Issuer}}","aud":{{audience}},"client_id":"orders","exp":{{Jwt.InMinutes(5)}}}"""), "The audience is invalid");

    [Theory]
    [InlineData("{\"orders\":true}")]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("[\"orders\",null]")]
    [InlineData("[[\"orders\"]]")]
    public Task An_audience_that_is_not_a_text(string audience) =>
        _app.RejectsAsync(SigningKey.First.Token($$"""{"iss":"{{App.Issuer}}","aud":{{audience}},"client_id":"orders","exp":{{Jwt.InMinutes(5)}}}"""), Malformed);

    [Fact]
    public Task No_audience() =>
        _app.RejectsAsync(SigningKey.First.Token($$"""{"iss":"{{App.Issuer}}","client_id":"payments","exp":{{Jwt.InMinutes(5)}}}"""), "The audience is invalid");

    [Fact]
    public async Task A_token_that_is_longer_than_the_limit()
    {
        await _app.RejectsAsync(SigningKey.First.Token(Jwt.Payload(App.Issuer, $"\"a\":\"{new string('a', 20_000)}\"")), Malformed);
        await _app.RejectsAsync(new string('a', 1_000_000), Malformed);
        await _app.RejectsAsync(new string('.', 10_000), Malformed);
    }

    [Theory]
    [InlineData('[', ']')]
    [InlineData('{', '}')]
    public async Task Deeply_nested_claims(char open, char close)
    {
        string Nested(int depth) => SigningKey.First.Token(Jwt.Payload(
            App.Issuer,
            open == '[' ? $"\"a\":{new string(open, depth)}{new string(close, depth)}" : $"\"a\":{string.Concat(Enumerable.Repeat("{\"a\":", depth))}1{new string(close, depth)}"));
        await _app.AcceptsAsync(Nested(16));
        await _app.RejectsAsync(Nested(64), Malformed);
        await _app.RejectsAsync(Nested(1500), Malformed);
    }

    [Fact]
    public async Task A_token_that_is_nested_in_a_token()
    {
        var inner = SigningKey.First.Token(Valid);
        foreach (var key in new[] { SigningKey.First, SigningKey.Second })
        {
            await _app.RejectsAsync(key.Token($$"""{"alg":"RS256","typ":"JWT","cty":"JWT","kid":"first"}""", inner), Malformed);
            await _app.RejectsAsync(key.Token($$"""{"alg":"RS256","typ":"JWT","cty":"JWT","kid":"first"}""", $"\"{inner}\""), Malformed);
        }
    }

    [Theory]
    [InlineData("\"exp\":9999999999")]
    [InlineData("\"aud\":\"payments\"")]
    [InlineData("\"sub\":\"admin\"")]
    [InlineData("\"s\\u0075b\":\"admin\"")]
    [InlineData("\"a\":{\"b\":1,\"b\":2}")]
    public Task Duplicate_claims(string duplicate) => _app.RejectsAsync(SigningKey.First.Token(Jwt.Payload(App.Issuer, duplicate)), Malformed);

    [Theory]
    [InlineData("\"alg\":\"none\"")]
    [InlineData("\"kid\":\"second\"")]
    [InlineData("\"\\u0061lg\":\"HS256\"")]
    public Task Duplicate_header_parameters(string duplicate) =>
        _app.RejectsAsync(SigningKey.First.Token($$"""{"alg":"RS256","kid":"first",{{duplicate}}}""", Valid), Malformed);

    [Fact]
    public async Task Padding_and_other_characters_in_the_parts()
    {
        var token = SigningKey.First.Token(Valid);
        foreach (var changed in new[] { $"{token}=", $"{token}==", token.Replace(".", "=.", StringComparison.Ordinal), $"{token}\u00a0", $"{token}+/", token.Insert(5, "\t") })
        {
            await _app.RejectsAsync(changed, Malformed);
        }
    }

    [Fact]
    public async Task A_signature_that_is_removed()
    {
        var token = SigningKey.First.Token(Valid);
        await _app.RejectsAsync(token[..token.LastIndexOf('.')], Malformed);
        await _app.RejectsAsync(token[..(token.LastIndexOf('.') + 1)], Malformed);
    }

    [Fact]
    public async Task The_signature_of_another_token()
    {
        var (own, other) = (SigningKey.First.Token(Valid).Split('.'), SigningKey.First.Token(Jwt.Payload(App.Issuer, "\"role\":\"admin\"")).Split('.'));
        await _app.RejectsAsync($"{other[0]}.{other[1]}.{own[2]}", InvalidSignature);
    }

    [Fact]
    public Task A_signature_of_another_key_with_the_same_key_ID() => _app.RejectsAsync(SigningKey.Rsa("first").Token(Valid), InvalidSignature);

    [Fact]
    public async Task A_changed_claim()
    {
        var parts = SigningKey.First.Token(Valid).Split('.');
        await _app.RejectsAsync($"{parts[0]}.{Jwt.Encode(Valid.Replace("user-7", "admin", StringComparison.Ordinal))}.{parts[2]}", InvalidSignature);
    }

    [Theory]
    [InlineData(64)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(128)]
    public async Task A_signature_of_zeros_with_an_elliptic_curve_key_CVE_2022_21449(int length) =>
        await _app.RejectsAsync(Jwt.Sign(SigningKey.Curve.Header, Valid, _ => new byte[length]), length == 0 ? Malformed : InvalidSignature);

    [Fact]
    public async Task An_elliptic_curve_signature_in_the_DER_format()
    {
        await _app.AcceptsAsync(SigningKey.Curve.Token(Valid));
        await _app.RejectsAsync(
            Jwt.Sign(SigningKey.Curve.Header, Valid, data => [0x30, 0x44, 0x02, 0x20, .. SigningKey.Curve.Sign(data)[..32], 0x02, 0x20, .. SigningKey.Curve.Sign(data)[32..]]),
            InvalidSignature);
    }

    [Fact]
    public async Task A_truncated_token()
    {
        var token = SigningKey.First.Token(Valid);
        for (var length = 0; length < token.Length; length += 7)
        {
            var answer = await _app.AskAsync(token[..length]);
            Assert.Equal(length == 0 ? 400 : 401, answer.Status);
        }

        Assert.Equal(0, _app.Runs);
    }

    [Theory]
    [InlineData("\"crit\":[\"exp\"]")]
    [InlineData("\"crit\":[]")]
    [InlineData("\"b64\":false,\"crit\":[\"b64\"]")]
    public Task A_header_parameter_that_must_be_understood(string crit) =>
        _app.RejectsAsync(SigningKey.First.Token($$"""{"alg":"RS256","kid":"first",{{crit}}}""", Valid), Malformed);

    [Theory]
    [InlineData("a.b")]
    [InlineData("a.b.c.d")]
    [InlineData("eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("[].[].[]")]
    [InlineData("AAAA.AAAA.AAAA")]
    public Task A_text_that_is_not_a_signed_token(string text) => _app.RejectsAsync(text, Malformed);

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("{\"a\":1")]
    [InlineData("{\"a\":1} {}")]
    [InlineData("/* */{}")]
    [InlineData("")]
    public Task A_payload_that_is_not_an_object(string payload) => _app.RejectsAsync(SigningKey.First.Token(payload), Malformed);

    [Fact]
    public async Task Text_that_is_not_valid_Unicode()
    {
        await _app.RejectsAsync(SigningKey.First.Token(Jwt.Payload(App.Issuer, "\"a\":\"\\ud800\"")), "The token is invalid");
        var invalid = Base64Url.EncodeToString([(byte)'{', (byte)'"', 0xff, (byte)'"', (byte)':', (byte)'1', (byte)'}']);
        var signed = $"{Jwt.Encode(SigningKey.First.Header)}.{invalid}";
        await _app.RejectsAsync($"{signed}.{Base64Url.EncodeToString(SigningKey.First.Sign(Encoding.ASCII.GetBytes(signed)))}", Malformed);
    }

    [Fact]
    public async Task A_token_of_a_type_that_is_not_allowed()
    {
        var app = App.WithKeys(options => options.ValidTypes = ["at+jwt"]);
        await app.AcceptsAsync(SigningKey.First.Token("""{"alg":"RS256","typ":"at+jwt","kid":"first"}""", Valid));
        await app.RejectsAsync(SigningKey.First.Token(Valid), "The type of the token is invalid");
    }

    [Fact]
    public async Task An_algorithm_that_the_app_does_not_allow()
    {
        var app = App.WithKeys(options => options.Algorithms = ["ES256"]);
        await app.AcceptsAsync(SigningKey.Curve.Token(Valid));
        await app.RejectsAsync(SigningKey.First.Token(Valid), AlgorithmNotAllowed);
    }

    private static string Token(string claims) => SigningKey.First.Token($$"""{"iss":"{{App.Issuer}}","aud":"orders","sub":"user-7",{{claims}}}""");
}
