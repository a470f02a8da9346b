using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.ApplicationLoadBalancerEvents;
using Amazon.Lambda.Core;
using LambdaEventHandler.Features.Support;

namespace LambdaEventHandler.Features.Drivers;

/// <summary>Every service that can invoke the function.</summary>
internal static class EventSources
{
    public static readonly EventSource Rest = new RestSource("a REST API", "api-gateway-rest");

    public static readonly IReadOnlyList<EventSource> All =
    [
        Rest,
        new RestSource("an HTTP API with payload 1.0", "http-api-1.0"),
        new HttpApiSource("an HTTP API", "http-api-2.0", decodesPath: true),
        new HttpApiSource("a Function URL", "function-url", decodesPath: false),
        new AlbSource("an ALB", "alb", multiValue: false),
        new AlbSource("an ALB with multi-value headers", "alb-multi-value", multiValue: true),
    ];

    public static EventSource Named(string name) => All.Single(source => source.Name == name);
}

/// <summary>A service that invokes the function: converts a client's call to its event, and resolves it in both forms.</summary>
internal abstract class EventSource(string name, string sample)
{
    private static readonly JsonSerializerOptions OfficialTypes = new() { PropertyNameCaseInsensitive = true };

    /// <summary>The source's name in the steps.</summary>
    public string Name => name;

    /// <summary>Returns the event for a call: the sample event with the call's data.</summary>
    public JsonObject EventFor(HttpCall call)
    {
        var json = SampleFile.Event(sample);
        Write(call, json);
        return json;
    }

    public abstract Task<Stream> ResolveAsync(ApiGatewayRestResolver app, Stream request, ILambdaContext context);

    /// <summary>Resolves the official event type. The response is as the Lambda serializer writes it.</summary>
    public abstract Task<JsonObject> ResolveTypedAsync(ApiGatewayRestResolver app, JsonObject request, ILambdaContext context);

    protected abstract void Write(HttpCall call, JsonObject json);

    protected static T Typed<T>(JsonObject json) => json.Deserialize<T>(OfficialTypes)!;

    protected static JsonObject Untyped<T>(T response) => JsonSerializer.SerializeToNode(response)!.AsObject();
}

/// <summary>API Gateway's REST API, and its HTTP API with payload 1.0: the path is unchanged, the query is decoded.</summary>
internal sealed class RestSource(string name, string sample) : EventSource(name, sample)
{
    public override Task<Stream> ResolveAsync(ApiGatewayRestResolver app, Stream request, ILambdaContext context) =>
        app.ResolveAsync(request, context);

    public override async Task<JsonObject> ResolveTypedAsync(ApiGatewayRestResolver app, JsonObject request, ILambdaContext context) =>
        Untyped(await app.ResolveAsync(Typed<APIGatewayProxyRequest>(request), context));

    protected override void Write(HttpCall call, JsonObject json)
    {
        var headers = EventFields.Headers(call, json["headers"]!.AsObject()).ToList();
        var query = EventFields.Decoded(call.Query).ToList();
        if (json["requestContext"]!["stage"]!.GetValue<string>() != "$default")
        {
            // At the domain of API Gateway, the client's path would begin with the stage.
            json["requestContext"]!["domainName"] = EventFields.CustomDomain;
        }

        json["path"] = call.Path;
        json["httpMethod"] = call.Method;
        json["headers"] = EventFields.LastOf(headers);
        json["multiValueHeaders"] = EventFields.AllOf(headers);
        json["queryStringParameters"] = query.Count > 0 ? EventFields.LastOf(query) : null;
        json["multiValueQueryStringParameters"] = query.Count > 0 ? EventFields.AllOf(query) : null;
        json["body"] = call.BodyText;
        json["isBase64Encoded"] = call.IsBinary;
    }
}

/// <summary>
/// API Gateway's HTTP API, which decodes the path, and a Function URL, which doesn't.
/// Both send the query unchanged, header names in lower case, and cookies in a separate field.
/// </summary>
internal sealed class HttpApiSource(string name, string sample, bool decodesPath) : EventSource(name, sample)
{
    public override Task<Stream> ResolveAsync(ApiGatewayRestResolver app, Stream request, ILambdaContext context) =>
        app.As<ApiGatewayHttpResolver>().ResolveAsync(request, context);

    public override async Task<JsonObject> ResolveTypedAsync(ApiGatewayRestResolver app, JsonObject request, ILambdaContext context) =>
        Untyped(await app.As<ApiGatewayHttpResolver>().ResolveAsync(Typed<APIGatewayHttpApiV2ProxyRequest>(request), context));

    protected override void Write(HttpCall call, JsonObject json)
    {
        var path = decodesPath ? Uri.UnescapeDataString(call.Path) : call.Path;
        var headers = EventFields.LowerCase(EventFields.Headers(call, json["headers"]!.AsObject())).ToLookup(header => header.Key == "cookie");
        json["rawPath"] = path;
        json["rawQueryString"] = call.RawQuery;
        json["requestContext"]!["http"]!["method"] = call.Method;
        json["requestContext"]!["http"]!["path"] = path;
        json["headers"] = EventFields.JoinedOf(headers[false]);
        json["queryStringParameters"] = EventFields.JoinedOf(EventFields.Decoded(call.Query));
        json["body"] = call.BodyText;
        json["isBase64Encoded"] = call.IsBinary;
        if (headers[true].FirstOrDefault() is { } cookies)
        {
            json["cookies"] = new JsonArray([.. cookies.SelectMany(line => line.Split("; ")).Select(cookie => JsonValue.Create(cookie))]);
        }
    }
}

/// <summary>An Application Load Balancer: path and query are unchanged, header names are in lower case, and a missing body is an empty string.</summary>
internal sealed class AlbSource(string name, string sample, bool multiValue) : EventSource(name, sample)
{
    public override Task<Stream> ResolveAsync(ApiGatewayRestResolver app, Stream request, ILambdaContext context) =>
        app.As<AlbResolver>().ResolveAsync(request, context);

    public override async Task<JsonObject> ResolveTypedAsync(ApiGatewayRestResolver app, JsonObject request, ILambdaContext context) =>
        Untyped(await app.As<AlbResolver>().ResolveAsync(Typed<ApplicationLoadBalancerRequest>(request), context));

    protected override void Write(HttpCall call, JsonObject json)
    {
        json["path"] = call.Path;
        json["httpMethod"] = call.Method;
        json["body"] = call.BodyText ?? "";
        json["isBase64Encoded"] = call.IsBinary;
        if (multiValue)
        {
            json["multiValueHeaders"] = EventFields.AllOf(Headers(call, json["multiValueHeaders"]!));
            json["multiValueQueryStringParameters"] = EventFields.AllOf(call.Query);
        }
        else
        {
            json["headers"] = EventFields.LastOf(Headers(call, json["headers"]!));
            json["queryStringParameters"] = EventFields.LastOf(call.Query);
        }
    }

    private static List<IGrouping<string, string>> Headers(HttpCall call, JsonNode sample) =>
        [.. EventFields.LowerCase(EventFields.Headers(call, sample.AsObject()))];
}

/// <summary>The formats of headers and query that several sources share.</summary>
internal static class EventFields
{
    public const string CustomDomain = "api.example.com";

    public static JsonObject LastOf(IEnumerable<IGrouping<string, string>> pairs) =>
        new(pairs.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Last())));

    public static JsonObject AllOf(IEnumerable<IGrouping<string, string>> pairs) =>
        new(pairs.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, new JsonArray([.. pair.Select(value => JsonValue.Create(value))]))));

    public static JsonObject JoinedOf(IEnumerable<IGrouping<string, string>> pairs) =>
        new(pairs.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, string.Join(",", pair))));

    /// <summary>Returns the headers of the sample, replaced by those of the call.</summary>
    public static IEnumerable<IGrouping<string, string>> Headers(HttpCall call, JsonObject sample)
    {
        var replaced = call.Headers.Select(header => header.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return sample
            .Where(header => !replaced.Contains(header.Key))
            .Select(header => KeyValuePair.Create(header.Key, (string)(header.Value is JsonArray several ? several[^1] : header.Value)!))
            .Concat(call.Headers)
            .GroupBy(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase);
    }

    public static IEnumerable<IGrouping<string, string>> LowerCase(IEnumerable<IGrouping<string, string>> headers) =>
        headers.SelectMany(header => header.Select(value => KeyValuePair.Create(header.Key.ToLowerInvariant(), value)))
            .GroupBy(header => header.Key, header => header.Value);

    public static IEnumerable<IGrouping<string, string>> Decoded(IEnumerable<IGrouping<string, string>> query) =>
        query.SelectMany(pair => pair.Select(value => KeyValuePair.Create(Decode(pair.Key), Decode(value))))
            .GroupBy(pair => pair.Key, pair => pair.Value);

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
