using System.Text.Json;

namespace LambdaEventHandler;

/// <summary>
/// The claims of an authorizer as texts, which is what the official types have for them. A claim may be a boolean, a number or a list as well:
/// it is read as its text (RFC 7519, section 4; OpenID Connect's <c>email_verified</c> is a boolean).
/// </summary>
internal static class ClaimTexts
{
    /// <summary>Reads the claims.</summary>
    /// <param name="claims">A JSON object.</param>
    /// <returns>The text of each claim: a string's own, JSON for every other value, null for null.</returns>
    public static Dictionary<string, string> Read(JsonElement claims)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var claim in claims.EnumerateObject())
        {
            texts[claim.Name] = claim.Value.ValueKind switch
            {
                JsonValueKind.String => claim.Value.GetString()!,
                JsonValueKind.Null => null!,
                _ => claim.Value.GetRawText(),
            };
        }

        return texts;
    }
}
