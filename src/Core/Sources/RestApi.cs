using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Lambda.APIGatewayEvents;

namespace LambdaEventHandler;

/// <summary>API Gateway REST APIs, and HTTP APIs with payload 1.0 (AWS: "Set up Lambda proxy integrations in API Gateway"). Paths arrive encoded, queries decoded.</summary>
internal sealed class RestFormat : PathEventFormat
{
    public static readonly RestFormat Instance = new();

    public override string ResolverName => nameof(ApiGatewayRestResolver);

    public override int ResponseLimit => ResponseLimits.Lambda;

    public override object Deserialize(ReadOnlySpan<byte> json)
    {
        var source = JsonSerializer.Deserialize(json, RestEventJson.Default.APIGatewayProxyRequest)!;

        // Left alone, the official type has only those claims that are text.
        if (source.RequestContext?.Authorizer is { } authorizer
            && authorizer.TryGetValue("claims", out var claims)
            && claims is JsonElement { ValueKind: JsonValueKind.Object } found)
        {
            authorizer.Claims = ClaimTexts.Read(found);
        }

        return source;
    }

    public override byte[] Serialize(object source) =>
        JsonSerializer.SerializeToUtf8Bytes((APIGatewayProxyRequest)source, RestEventJson.Default.APIGatewayProxyRequest);

    public override void Write(Response response, Request request, RawEvent source, ResponseWriter writer)
    {
        var hasBody = MessageBody.IsSent(response, request);
        writer.Begin(response.StatusCode, description: null);
        WriteSingleValues(new HeaderGroups(response, withCookies: true), writer);
        WriteSeveralValues(new HeaderGroups(response, withCookies: true), writer);
        writer.WriteBody(response, hasBody);
        writer.End();
    }

    protected override EventFormat? ForeignFormatOf(RawEvent source) =>
        source.Has(EventField.LoadBalancer) ? AlbFormat.Instance :
        source.Text(EventField.Version) == "2.0" ? HttpFormat.Instance : null;

    private static void WriteSingleValues(HeaderGroups groups, ResponseWriter writer)
    {
        writer.BeginHeaders();
        while (groups.MoveNext())
        {
            if (groups.Count == 1)
            {
                writer.WriteHeader(groups.Name, groups.Last);
            }
        }

        writer.EndHeaders();
    }

    private static void WriteSeveralValues(HeaderGroups groups, ResponseWriter writer)
    {
        var isOpen = false;
        while (groups.MoveNext())
        {
            if (groups.Count == 1)
            {
                continue;
            }

            if (!isOpen)
            {
                writer.BeginMultiValueHeaders();
                isOpen = true;
            }

            writer.WriteMultiValueHeader(groups.Name, groups.Values());
        }

        if (isOpen)
        {
            writer.EndHeaders();
        }
    }
}

/// <summary>The fields of an <see cref="APIGatewayProxyRequest"/>.</summary>
internal sealed class RestObjectEvent(APIGatewayProxyRequest source) : ObjectEvent<APIGatewayProxyRequest>(RestFormat.Instance, source)
{
    protected override object? Value(EventField field) => field switch
    {
        EventField.Resource => Source.Resource,
        EventField.Path => Source.Path,
        EventField.HttpMethod => Source.HttpMethod,
        EventField.Headers => Source.Headers,
        EventField.MultiValueHeaders => Source.MultiValueHeaders,
        EventField.Query => Source.QueryStringParameters,
        EventField.MultiValueQuery => Source.MultiValueQueryStringParameters,
        EventField.Body => Source.Body,
        EventField.IsBase64Encoded => Source.IsBase64Encoded,
        EventField.Stage => Source.RequestContext?.Stage,
        EventField.ApiId => Source.RequestContext?.ApiId,
        EventField.DomainName => Source.RequestContext?.DomainName,
        _ => null,
    };
}

/// <summary>Fills an <see cref="APIGatewayProxyResponse"/>.</summary>
internal sealed class RestResponseWriter : HeaderMapsWriter
{
    public APIGatewayProxyResponse Response { get; } = new();

    public override void End()
    {
        Response.StatusCode = StatusCode;
        Response.Headers = Headers;
        Response.MultiValueHeaders = MultiValueHeaders;
        Response.Body = Body;
        Response.IsBase64Encoded = IsBase64Encoded;
    }
}

/// <summary>Reads the official event object as the official serializer does, names without case, and writes it as the source does.</summary>
[JsonSourceGenerationOptions(
    PropertyNameCaseInsensitive = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(AuthorizerValueConverter)])]
[JsonSerializable(typeof(APIGatewayProxyRequest))]
internal sealed partial class RestEventJson : JsonSerializerContext;
