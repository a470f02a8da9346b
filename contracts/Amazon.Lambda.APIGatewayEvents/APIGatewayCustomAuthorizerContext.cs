using System.Globalization;
using System.Text.Json;

namespace Amazon.Lambda.APIGatewayEvents;

/// <summary>
/// What a Lambda or Cognito authorizer handed over. The entries are whatever the serializer made of the JSON,
/// so each property takes both a .NET value and a <see cref="JsonElement"/>.
/// </summary>
public class APIGatewayCustomAuthorizerContext : Dictionary<string, object>
{
    public string PrincipalId
    {
        get => Text("principalId");
        set => this["principalId"] = value;
    }

    public string StringKey
    {
        get => Text("stringKey");
        set => this["stringKey"] = value;
    }

    public int? NumKey
    {
        get => int.TryParse(Text("numKey"), CultureInfo.InvariantCulture, out var number) ? number : null;
        set => this["numKey"] = value;
    }

    public bool? BoolKey
    {
        get => bool.TryParse(Text("boolKey"), out var truth) ? truth : null;
        set => this["boolKey"] = value;
    }

    public Dictionary<string, string> Claims
    {
        get => GetValueOrDefault("claims") switch
        {
            Dictionary<string, string> claims => claims,
            JsonElement { ValueKind: JsonValueKind.Object } json => json.EnumerateObject().ToDictionary(claim => claim.Name, claim => claim.Value.ToString()),
            IEnumerable<KeyValuePair<string, object>> entries => entries.ToDictionary(claim => claim.Key, claim => Text(claim.Value)),
            _ => null,
        };
        set => this["claims"] = value;
    }

    private object GetValueOrDefault(string key) => TryGetValue(key, out var value) ? value : null;

    private string Text(string key) => Text(GetValueOrDefault(key));

    private static string Text(object value) => value switch
    {
        null or JsonElement { ValueKind: JsonValueKind.Null } => null,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
