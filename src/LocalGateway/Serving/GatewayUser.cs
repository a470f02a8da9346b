using System.Buffers.Text;
using System.Text.Json;
using LambdaEventHandler.Emulation;

namespace LambdaEventHandler.Gateway;

/// <summary>Plays the authorizer of a service: returns the client of each request.</summary>
internal abstract class GatewayUser
{
    /// <summary>Gets the line that the gateway prints at startup.</summary>
    public abstract string Notice { get; }

    /// <summary>Returns the client of a request, or null for an anonymous one.</summary>
    /// <param name="request">The request.</param>
    /// <param name="warning">A line for the console, or null.</param>
    public abstract AuthorizedUser? Find(ClientRequest request, out string? warning);

    /// <summary>Reads claims from a JSON object: texts, other values as JSON, and each item of a list.</summary>
    protected static List<KeyValuePair<string, string>> ReadClaims(JsonElement json)
    {
        var claims = new List<KeyValuePair<string, string>>();
        foreach (var claim in json.EnumerateObject())
        {
            foreach (var value in claim.Value.ValueKind == JsonValueKind.Array ? claim.Value.EnumerateArray().ToArray() : [claim.Value])
            {
                if (value.ValueKind != JsonValueKind.Null)
                {
                    claims.Add(new(claim.Name, value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText()));
                }
            }
        }

        return claims;
    }
}

/// <summary>The same client for every request, whose claims are in a file.</summary>
internal sealed class FileUser(string path, AuthorizedUser user) : GatewayUser
{
    public override string Notice => $"Every request has the claims in {PrintableText.Encode(path)}, as if the authorizer had accepted it.";

    /// <summary>Reads the file.</summary>
    /// <exception cref="UserErrorException">The file doesn't exist, has no claims, or has claims that the authorizer of the service can't send.</exception>
    public static FileUser Read(string path, FrontService service)
    {
        var user = new AuthorizedUser(service.Authorizers[0], ReadFile(path));
        return service.FindProblem(user) is { } problem ? throw new UserErrorException($"--user: {problem}") : new(path, user);
    }

    public override AuthorizedUser Find(ClientRequest request, out string? warning)
    {
        warning = null;
        return user;
    }

    private static List<KeyValuePair<string, string>> ReadFile(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return json.RootElement.ValueKind == JsonValueKind.Object ? ReadClaims(json.RootElement) : throw NotClaims(path);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw NotClaims(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UserErrorException($"--user {PrintableText.Encode(path)} cannot be read: name a file such as claims.json.");
        }
    }

    private static UserErrorException NotClaims(string path) =>
        new($"--user {PrintableText.Encode(path)} is not a JSON object of claims: use for example {{\"sub\": \"lessa\", \"cognito:groups\": [\"admin\"]}}.");
}

/// <summary>The client that the bearer token of each request names. The token is only decoded.</summary>
internal sealed class TokenUser : GatewayUser
{
    private const string Scheme = "Bearer ";

    private TokenUser()
    {
    }

    public override string Notice =>
        "WARNING: --jwt decodes bearer tokens without validating them, so that everyone can be anyone: signature, issuer, audience, and expiration are not checked. AWS checks them.";

    /// <exception cref="UserErrorException">The service has no authorizer of tokens.</exception>
    public static TokenUser For(FrontService service) => service.Authorizers.Contains(AuthorizerKind.Jwt)
        ? new()
        : throw new UserErrorException($"--jwt: {service.Title} has no authorizer that reads tokens: use --user with the claims {string.Join(", ", IamIdentity.Claims)}, or another --as.");

    public override AuthorizedUser? Find(ClientRequest request, out string? warning)
    {
        warning = null;
        if (request.Headers.Last("Authorization") is not { } header || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (Decode(header[Scheme.Length..].Trim()) is { } claims)
        {
            return new(AuthorizerKind.Jwt, claims);
        }

        warning = "The bearer token is not a JWT, so the request is anonymous.";
        return null;
    }

    private static List<KeyValuePair<string, string>>? Decode(string token)
    {
        if (token.Split('.') is not [_, var payload, _] || !Base64Url.IsValid(payload))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(Base64Url.DecodeFromChars(payload));
            return json.RootElement.ValueKind == JsonValueKind.Object ? ReadClaims(json.RootElement) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
