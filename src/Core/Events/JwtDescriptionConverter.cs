using System.Text.Json;
using System.Text.Json.Serialization;
using Jwt = Amazon.Lambda.APIGatewayEvents.APIGatewayHttpApiV2ProxyRequest.AuthorizerDescription.JwtDescription;

namespace LambdaEventHandler;

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
