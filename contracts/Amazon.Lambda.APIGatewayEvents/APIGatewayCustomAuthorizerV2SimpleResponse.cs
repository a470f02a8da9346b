using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace Amazon.Lambda.APIGatewayEvents;

/// <summary>The answer of an authorizer of an HTTP API with payload format 2.0 that answers yes or no.</summary>
[DataContract]
public class APIGatewayCustomAuthorizerV2SimpleResponse
{
    [DataMember(Name = "isAuthorized")]
    [JsonPropertyName("isAuthorized")]
    public bool IsAuthorized { get; set; }

    [DataMember(Name = "context")]
    [JsonPropertyName("context")]
    public Dictionary<string, object> Context { get; set; }
}
