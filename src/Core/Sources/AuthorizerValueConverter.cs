using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Jwt = Amazon.Lambda.APIGatewayEvents.APIGatewayHttpApiV2ProxyRequest.AuthorizerDescription.JwtDescription;

namespace LambdaEventHandler;

/// <summary>
/// Converts a value of a Lambda authorizer, which is an <c>object</c> in the official types: a <see cref="JsonElement"/> if it was read from JSON, or any object
/// if the user's own serializer or a test created it. It is written without reflection, and as text unless it is a simple value, a list, or a dictionary.
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
            case IDictionary members:
                WriteMembers(writer, members, options);
                break;
            case Array or List<string> or List<object>:
                WriteItems(writer, (IEnumerable)value, options);
                break;
            case null:
                writer.WriteNullValue();
                break;
            default:
                writer.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private void WriteMembers(Utf8JsonWriter writer, IDictionary members, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (DictionaryEntry member in members)
        {
            writer.WritePropertyName(string.Create(CultureInfo.InvariantCulture, $"{member.Key}"));
            Write(writer, member.Value!, options);
        }

        writer.WriteEndObject();
    }

    private void WriteItems(Utf8JsonWriter writer, IEnumerable items, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in items)
        {
            Write(writer, item, options);
        }

        writer.WriteEndArray();
    }
}

/// <summary>Converts the result of a JWT authorizer, whose claims are not necessarily strings, and writes it as the source does.</summary>
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
/// Reads the claims of an authorizer as strings, which the official types require. A claim can also be a Boolean value, a number, or a list
/// (RFC 7519, section 4; <c>email_verified</c> of OpenID Connect is a Boolean value), and is read as its text.
/// </summary>
internal static class ClaimTexts
{
    /// <summary>Reads the claims.</summary>
    /// <param name="claims">A JSON object.</param>
    /// <returns>The text of each claim: the string itself, JSON for any other value, and null for null.</returns>
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
