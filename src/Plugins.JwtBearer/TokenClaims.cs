using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace LambdaEventHandler.JwtBearer;

/// <summary>Creates the user of a verified token. The names of claims are case-sensitive (RFC 7519, section 10.1.1).</summary>
internal static class TokenClaims
{
    private const string JsonValueType = "JSON";

    // Those that Core uses for the claims of authorizers.
    private static readonly string[] UsualNames = ["cognito:username", "username", "sub"];
    private static readonly string[] UsualRoles = ["cognito:groups", "roles", "role"];

    /// <summary>Reads the claims: one for each element of an array and for each scope, other objects as JSON.</summary>
    /// <param name="token">The token.</param>
    /// <param name="issuerParent">The part of the token with the issuer.</param>
    /// <param name="types">The types.</param>
    /// <param name="user">Receives the user.</param>
    /// <returns><see langword="false"/> if a text isn't valid Unicode.</returns>
    public static bool TryRead(CompactToken token, JsonElement issuerParent, ClaimTypeNames types, [NotNullWhen(true)] out ClaimsPrincipal? user)
    {
        var claims = new List<Claim>();
        try
        {
            var issuer = CompactToken.FindText(issuerParent, "iss");
            foreach (var member in token.Payload.EnumerateObject())
            {
                Add(member.Name, member.Value, issuer, claims);
            }
        }
        catch (InvalidOperationException)
        {
            user = null;
            return false;
        }

        user = new(new CaseSensitiveClaimsIdentity(claims, types.Authentication, types.Name ?? FirstOf(claims, UsualNames), types.Role ?? FirstOf(claims, UsualRoles)));
        return true;
    }

    /// <summary>Returns the first type that there is a claim of, or the last one.</summary>
    private static string FirstOf(List<Claim> claims, string[] types) => Array.Find(types, type => claims.Exists(claim => claim.Type == type)) ?? types[^1];

    private static void Add(string type, JsonElement value, string? issuer, List<Claim> claims)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var element in value.EnumerateArray())
                {
                    Add(type, element, issuer, claims);
                }

                break;
            case JsonValueKind.String when type is "scope" or "scp":
                foreach (var scope in value.GetString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    claims.Add(new(type, scope, ClaimValueTypes.String, issuer));
                }

                break;
            case not JsonValueKind.Null:
                claims.Add(new(type, TextOf(value), TypeOf(value), issuer));
                break;
        }
    }

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.GetRawText(),
    };

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => ClaimValueTypes.String,
        JsonValueKind.True or JsonValueKind.False => ClaimValueTypes.Boolean,
        JsonValueKind.Number => value.TryGetInt64(out _) ? ClaimValueTypes.Integer64 : ClaimValueTypes.Double,
        _ => JsonValueType,
    };
}

/// <summary>The authentication type, and the types of the claims that <c>Identity.Name</c> and <c>IsInRole</c> read, or null for the usual ones.</summary>
internal sealed record ClaimTypeNames(string Authentication, string? Name, string? Role);
