using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Lambda.APIGatewayEvents;

namespace LambdaEventHandler;

/// <summary>
/// API Gateway HTTP APIs with payload 2.0, and Lambda Function URLs (AWS: "Create AWS Lambda proxy integrations for HTTP APIs", "Invoking Lambda function URLs").
/// An HTTP API's path arrives decoded and begins with a named stage; a Function URL's arrives encoded.
/// </summary>
internal sealed class HttpFormat : EventFormat
{
    public static readonly HttpFormat Instance = new();

    public override string ResolverName => nameof(ApiGatewayHttpResolver);

    public override int ResponseLimit => ResponseLimits.Lambda;

    public override RequestLine ReadRequestLine(RawEvent source)
    {
        if (source.Has(EventField.LoadBalancer))
        {
            throw Foreign(AlbFormat.Instance);
        }

        if (source.Text(EventField.Version) == "1.0")
        {
            throw Foreign(RestFormat.Instance);
        }

        source.CheckTypes();
        if (PathOf(source) is not { } path)
        {
            throw Missing(source, "rawPath", source.Has(EventField.HttpMethod) ? RestFormat.Instance : null);
        }

        if (source.Method(EventField.ContextMethod) is not { Length: > 0 } method)
        {
            throw Missing(source, "requestContext.http.method");
        }

        return new RequestLine(RequestLine.UpperCase(method), ReadPath(source, path));
    }

    public override string ReadRawPath(RawEvent source) => PathOf(source) ?? "";

    public override RequestHeaders ReadHeaders(RawEvent source) => new(new HttpEventHeaders(source));

    public override Query ReadQuery(RawEvent source)
    {
        var query = new Query();
        if (source.Text(EventField.RawQueryString) is { } text)
        {
            QueryString.Parse(text, query);
        }
        else
        {
            source.CopyPairs(EventField.Query, query);
        }

        return query;
    }

    public override RequestCookies ReadCookies(RawEvent source, Request request)
    {
        if (!source.Has(EventField.Cookies))
        {
            return base.ReadCookies(source, request);
        }

        var cookies = new RequestCookies();
        foreach (var cookie in source.Texts(EventField.Cookies))
        {
            cookies.AppendHeader(cookie);
        }

        return cookies;
    }

    public override object Deserialize(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, HttpEventJson.Default.APIGatewayHttpApiV2ProxyRequest)!;

    public override byte[] Serialize(object source) =>
        JsonSerializer.SerializeToUtf8Bytes((APIGatewayHttpApiV2ProxyRequest)source, HttpEventJson.Default.APIGatewayHttpApiV2ProxyRequest);

    public override void Write(Response response, Request request, RawEvent source, ResponseWriter writer)
    {
        var hasBody = MessageBody.IsSent(response, request);
        var groups = new HeaderGroups(response, withCookies: false);
        writer.Begin(response.StatusCode, description: null);
        writer.BeginHeaders();
        while (groups.MoveNext())
        {
            writer.WriteHeader(groups.Name, groups.Count == 1 ? groups.Last : string.Join(", ", groups.Values()));
        }

        writer.EndHeaders();
        if (HeaderGroups.CookiesOf(response) is { Count: > 0 } cookies)
        {
            writer.WriteCookies(cookies);
        }

        writer.WriteBody(response, hasBody);
        writer.End();
    }

    private static string? PathOf(RawEvent source) => source.Text(EventField.RawPath) ?? source.Text(EventField.ContextPath);

    private static RequestPath ReadPath(RawEvent source, string path)
    {
        var isFunctionUrl = source.Text(EventField.DomainName)?.Contains(".lambda-url.", StringComparison.Ordinal) == true;
        return new RequestPath(path, isFunctionUrl).WithoutStage(source.Text(EventField.Stage));
    }
}

/// <summary>The fields of an <see cref="APIGatewayHttpApiV2ProxyRequest"/>.</summary>
internal sealed class HttpObjectEvent(APIGatewayHttpApiV2ProxyRequest source) : ObjectEvent<APIGatewayHttpApiV2ProxyRequest>(HttpFormat.Instance, source)
{
    protected override object? Value(EventField field) => field switch
    {
        EventField.Version => Source.Version,
        EventField.RawPath => Source.RawPath,
        EventField.RawQueryString => Source.RawQueryString,
        EventField.Headers => Source.Headers,
        EventField.Query => Source.QueryStringParameters,
        EventField.Cookies => Source.Cookies,
        EventField.Body => Source.Body,
        EventField.IsBase64Encoded => Source.IsBase64Encoded,
        EventField.Stage => Source.RequestContext?.Stage,
        EventField.ApiId => Source.RequestContext?.ApiId,
        EventField.DomainName => Source.RequestContext?.DomainName,
        EventField.ContextMethod => Source.RequestContext?.Http?.Method,
        EventField.ContextPath => Source.RequestContext?.Http?.Path,
        _ => null,
    };
}

/// <summary>Fills an <see cref="APIGatewayHttpApiV2ProxyResponse"/>.</summary>
internal sealed class HttpResponseWriter : ResponseWriter
{
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);

    public APIGatewayHttpApiV2ProxyResponse Response { get; } = new();

    public override void Begin(int statusCode, string? description) => Response.StatusCode = statusCode;

    public override void BeginHeaders() => Response.Headers = _headers;

    public override void WriteHeader(string name, string value) => _headers[name] = value;

    public override void BeginMultiValueHeaders()
    {
    }

    /// <summary>Payload 2.0 has one text a header.</summary>
    public override void WriteMultiValueHeader(string name, IReadOnlyList<string> values) => WriteHeader(name, string.Join(", ", values));

    public override void EndHeaders()
    {
    }

    public override void WriteCookies(IReadOnlyList<string> cookies) => Response.Cookies = [.. cookies];

    public override void WriteBody(Response response, bool isSent, string? whenAbsent = null)
    {
        Response.Body = isSent ? BodyText.Of(response) : whenAbsent;
        Response.IsBase64Encoded = isSent && response.IsBase64Encoded;
    }

    public override void End()
    {
    }
}

/// <summary>Reads the official event object as the official serializer does, names without case, and writes it as the source does.</summary>
[JsonSourceGenerationOptions(
    PropertyNameCaseInsensitive = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(AuthorizerValueConverter), typeof(JwtDescriptionConverter)])]
[JsonSerializable(typeof(APIGatewayHttpApiV2ProxyRequest))]
internal sealed partial class HttpEventJson : JsonSerializerContext;
