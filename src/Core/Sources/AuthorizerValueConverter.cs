using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Jwt = Amazon.Lambda.APIGatewayEvents.APIGatewayHttpApiV2ProxyRequest.AuthorizerDescription.JwtDescription;

namespace LambdaEventHandler;

/// <summary>
/// What a Lambda authorizer handed over, which the official types have as <c>object</c>: a <see cref="JsonElement"/> when it was read, anything when the
/// user's own serializer or a test made it. Written without reflection, as text where it is no simple value.
/// </summary>
internal sealed class AuthorizerValueConverter : JsonConverter<object>
{
    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonElement.ParseValue(ref reader);

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case JsonElement { ValueKind: not JsonValueKind.Undefined } element:
                element.WriteTo(writer);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int or long or short or byte:
                writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            default:
                writer.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }
}

/// <summary>Reads what a JWT authorizer found, where claims may have other types than text, and writes it as the source does.</summary>
internal sealed class JwtDescriptionConverter : JsonConverter<Jwt>
{
    public override Jwt Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var description = new Jwt();
        var json = JsonElement.ParseValue(ref reader);
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException();
        }

        foreach (var member in json.EnumerateObject())
        {
            if (Is(member, "claims"))
            {
                description.Claims = member.Value.ValueKind == JsonValueKind.Object ? ClaimTexts.Read(member.Value) : null;
            }
            else if (Is(member, "scopes"))
            {
                description.Scopes = member.Value.ValueKind == JsonValueKind.Array ? [.. member.Value.EnumerateArray().Select(TextOf)] : null;
            }
        }

        return description;
    }

    public override void Write(Utf8JsonWriter writer, Jwt value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        if (value.Claims is { } claims)
        {
            writer.WriteStartObject("claims");
            foreach (var (name, text) in claims)
            {
                writer.WriteString(name, text);
            }

            writer.WriteEndObject();
        }

        if (value.Scopes is { } scopes)
        {
            writer.WriteStartArray("scopes");
            foreach (var scope in scopes)
            {
                writer.WriteStringValue(scope);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static bool Is(JsonProperty member, string name) => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase);

    private static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}

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
