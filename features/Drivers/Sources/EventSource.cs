using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.Lambda.Core;
using LambdaEventHandler.Features.Support;

namespace LambdaEventHandler.Features.Drivers.Sources;

/// <summary>A service in front of the function: turns a client's call into its event, and resolves it in both forms.</summary>
internal abstract class EventSource(string name, string sample)
{
    private static readonly JsonSerializerOptions OfficialTypes = new() { PropertyNameCaseInsensitive = true };

    /// <summary>The source's name in the steps.</summary>
    public string Name => name;

    /// <summary>The event for a call: the sample event, with what the call says in place of what it said.</summary>
    public JsonObject EventFor(HttpCall call)
    {
        var json = SampleFile.Event(sample);
        Write(call, json);
        return json;
    }

    public abstract Task<Stream> ResolveAsync(ApiGatewayRestResolver app, Stream request, ILambdaContext context);

    /// <summary>The same through the official types, with the response as the Lambda serializer would write it.</summary>
    public abstract Task<JsonObject> ResolveTypedAsync(ApiGatewayRestResolver app, JsonObject request, ILambdaContext context);

    protected abstract void Write(HttpCall call, JsonObject json);

    protected static T Typed<T>(JsonObject json) => json.Deserialize<T>(OfficialTypes)!;

    protected static JsonObject Untyped<T>(T response) => JsonSerializer.SerializeToNode(response)!.AsObject();
}
