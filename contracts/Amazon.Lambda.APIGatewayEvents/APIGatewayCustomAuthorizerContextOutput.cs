using System.Globalization;
using System.Runtime.Serialization;

namespace Amazon.Lambda.APIGatewayEvents;

/// <summary>What a Lambda authorizer hands over to the function behind it.</summary>
[DataContract]
public class APIGatewayCustomAuthorizerContextOutput : Dictionary<string, object>
{
    private const string UseTheIndexer = "Use the indexer instead, as in context[\"stringKey\"].";

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

    private string Text(string key) =>
        TryGetValue(key, out var value) ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;
}
