using System.Globalization;
using System.Runtime.Serialization;
using System.Text.Json;

namespace Amazon.Lambda.APIGatewayEvents;

/// <summary>
/// What a Lambda or Cognito authorizer handed over. A value is whatever the serializer made of the JSON, often a
/// <see cref="JsonElement"/>, so the properties read through its text.
/// </summary>
[DataContract]
public class APIGatewayCustomAuthorizerContext : Dictionary<string, object>
{
    private const string UseTheIndexer = "Read the entry with the indexer instead, as in authorizer[\"principalId\"].";

    private Dictionary<string, string> _claims;

    [Obsolete(UseTheIndexer)]
    public string PrincipalId
    {
        get => Text("principalId");
        set => this["principalId"] = value;
    }

    [Obsolete(UseTheIndexer)]
    public string StringKey
    {
        get => Text("stringKey");
        set => this["stringKey"] = value;
    }

    [Obsolete(UseTheIndexer)]
    public int? NumKey
    {
        get => int.TryParse(Text("numKey"), CultureInfo.InvariantCulture, out var number) ? number : null;
        set => this["numKey"] = value;
    }

    [Obsolete(UseTheIndexer)]
    public bool? BoolKey
    {
        get => bool.TryParse(Text("boolKey"), out var truth) ? truth : null;
        set => this["boolKey"] = value;
    }

    /// <summary>The claims of a Cognito user pool: the textual ones of the entry <c>claims</c>, never null.</summary>
    public Dictionary<string, string> Claims
    {
        get => _claims ??= ReadClaims();
        set => _claims = value;
    }

    private string Text(string key) =>
        TryGetValue(key, out var value) ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;

    private Dictionary<string, string> ReadClaims() =>
        TryGetValue("claims", out var value) && value is JsonElement { ValueKind: JsonValueKind.Object } claims
            ? claims.EnumerateObject()
                .Where(claim => claim.Value.ValueKind == JsonValueKind.String)
                .ToDictionary(claim => claim.Name, claim => claim.Value.GetString())
            : [];
}
