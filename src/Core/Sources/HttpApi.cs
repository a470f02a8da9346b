using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Amazon.Lambda.APIGatewayEvents;

[assembly: LambdaEventHandler.EventType(typeof(APIGatewayHttpApiV2ProxyRequest))]

namespace LambdaEventHandler;

/// <summary>
/// API Gateway HTTP APIs with payload 2.0, and Lambda Function URLs (AWS: "Create AWS Lambda proxy integrations for HTTP APIs", "Invoking Lambda function URLs").
/// The path of an HTTP API is decoded and begins with a named stage. That of a Function URL is encoded.
/// </summary>
internal sealed class HttpApi : EventSource
{
    public static readonly HttpApi Instance = new();

    public override string ResolverName => nameof(ApiGatewayHttpResolver);

    public override string Description => "an HTTP API with payload 2.0 or a Function URL (rawPath and requestContext.http.method)";

    public override int ResponseLimit => LambdaLimit;

    public override Likeness Compare(RawEvent sent) =>
        sent.Is(EventField.Version, "2.0") && !sent.Has(EventField.LoadBalancer) ? Likeness.Certain :
        sent.Has(EventField.LoadBalancer) || sent.Is(EventField.Version, "1.0") ? Likeness.None :
        sent.Has(EventField.ContextMethod) ? Likeness.Likely :
        sent.Has(EventField.RawPath) && !sent.Has(EventField.Path) ? Likeness.Possible : Likeness.None;

    /// <summary>Function URLs can stream, HTTP APIs can't.</summary>
    public override bool CanStream(RawEvent sent) => IsFunctionUrl(sent);

    public override string ReadRawPath(RawEvent sent) => PathOf(sent) ?? "";

    public override RequestHeaders ReadHeaders(RawEvent sent) => new(new HttpApiHeaders(sent));

    public override Query ReadQuery(RawEvent sent)
    {
        var query = new Query();
        if (sent.Text(EventField.RawQueryString) is { } text)
        {
            QueryString.Parse(text, query);
        }
        else
        {
            sent.CopyPairs(EventField.Query, query);
        }

        return query;
    }

    public override RequestCookies ReadCookies(RawEvent sent, Request request)
    {
        if (!sent.Has(EventField.Cookies))
        {
            return base.ReadCookies(sent, request);
        }

        var cookies = new RequestCookies();
        foreach (var cookie in sent.Texts(EventField.Cookies))
        {
            cookies.AppendHeader(cookie);
        }

        return cookies;
    }

    public override string? ReadClientAddress(RawEvent sent, Request request) => AuthorizerClaims.TextOf(sent.ReadContext("http"), "sourceIp");

    /// <summary>Returns the path. The event's always begins with a named stage, even if the URL doesn't.</summary>
    public override string ReadPublicPath(RawEvent sent, Request request) =>
        IsAtApiDomain(request) ? request.RoutedPath.EncodeWhole() : request.RoutedPath.EncodeWithoutStage(sent.Text(EventField.Stage));

    public override string? ReadRawQuery(RawEvent sent) => sent.Text(EventField.RawQueryString);

    protected override ClaimsPrincipal FindUser(RawEvent sent, RequestTrust trust)
    {
        var authorizer = sent.ReadContext("authorizer");
        var token = AuthorizerClaims.Member(authorizer, "jwt");
        var user = AuthorizerClaims.OfToken(AuthorizerClaims.Member(token, "claims"), AuthorizerClaims.Member(token, "scopes"), isHttpApi: true)
            ?? AuthorizerClaims.OfLambda(FindAuthorizerContext(authorizer))
            ?? AuthorizerClaims.OfIam(AuthorizerClaims.Member(authorizer, "iam"));
        return AuthorizerClaims.ToPrincipal(user, AuthorizerClaims.OfCertificate(AuthorizerClaims.Member(sent.ReadContext("authentication"), "clientCert"), trust));
    }

    protected override JsonElement FindAuthorizerContext(RawEvent sent) => FindAuthorizerContext(sent.ReadContext("authorizer"));

    protected override JsonTypeInfo EventJson => HttpApiEventJson.Default.APIGatewayHttpApiV2ProxyRequest;

    public override void Write(Response response, Request request, RawEvent sent, ResponseWriter writer)
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

    protected override bool TryReadRequestLine(RawEvent sent, out RequestLine line, [NotNullWhen(false)] out string? missing)
    {
        line = default;
        missing = null;
        if (PathOf(sent) is not { } path)
        {
            missing = "rawPath";
        }
        else if (sent.Method(EventField.ContextMethod) is not { Length: > 0 } method)
        {
            missing = "requestContext.http.method";
        }
        else
        {
            line = new RequestLine(method.ToUpperInvariant(), ReadPath(sent, path));
        }

        return missing is null;
    }

    private static string? PathOf(RawEvent sent) => sent.Text(EventField.RawPath) ?? sent.Text(EventField.ContextPath);

    private static JsonElement FindAuthorizerContext(JsonElement authorizer) => AuthorizerClaims.Member(authorizer, "lambda");

    private static RequestPath ReadPath(RawEvent sent, string path)
    {
        var decoded = new RequestPath(path, IsFunctionUrl(sent));
        return sent.Is(EventField.Stage, "$default") ? decoded : decoded.WithoutStage(sent.Text(EventField.Stage));
    }

    private static bool IsFunctionUrl(RawEvent sent) => sent.Contains(EventField.DomainName, ".lambda-url.");
}

/// <summary>The headers of an event with payload 2.0. Its <c>cookies</c>, which are separate from its headers, are the client's <c>Cookie</c> header.</summary>
internal sealed class HttpApiHeaders(RawEvent sent) : IHeaderSource
{
    private const string CookieName = "cookie";

    public IReadOnlyList<string> Find(string name)
    {
        var values = sent.FindPairs(EventField.Headers, name);
        return values.Count == 0 && name.Equals(CookieName, StringComparison.OrdinalIgnoreCase) && JoinCookies() is { } cookies ? [cookies] : values;
    }

    public void CopyTo(RequestHeaders target)
    {
        sent.CopyPairs(EventField.Headers, target);
        if (sent.Has(EventField.Cookies) && sent.FindPairs(EventField.Headers, CookieName).Count == 0 && JoinCookies() is { } cookies)
        {
            target.Append(CookieName, cookies);
        }
    }

    private string? JoinCookies() => sent.Texts(EventField.Cookies) is { Count: > 0 } cookies ? string.Join("; ", cookies) : null;
}

/// <summary>The fields of an <see cref="APIGatewayHttpApiV2ProxyRequest"/>.</summary>
internal sealed class HttpApiObjectEvent(APIGatewayHttpApiV2ProxyRequest source) : ObjectEvent<APIGatewayHttpApiV2ProxyRequest>(source)
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

    public override JsonElement ReadContext(string member) => member switch
    {
        "authorizer" when Source.RequestContext?.Authorizer is { } authorizer => JsonSerializer.SerializeToElement(authorizer, HttpApiEventJson.Default.AuthorizerDescription),
        "authentication" when Source.RequestContext?.Authentication is { } authentication => JsonSerializer.SerializeToElement(authentication, HttpApiEventJson.Default.ProxyRequestAuthentication),
        "http" when Source.RequestContext?.Http is { } http => JsonSerializer.SerializeToElement(http, HttpApiEventJson.Default.HttpDescription),
        _ => default,
    };
}

/// <summary>Writes to an <see cref="APIGatewayHttpApiV2ProxyResponse"/>.</summary>
internal sealed class HttpApiResponseWriter : ResponseWriter
{
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);

    public APIGatewayHttpApiV2ProxyResponse Response { get; } = new();

    public override void Begin(int statusCode, string? description) => Response.StatusCode = statusCode;

    public override void BeginHeaders() => Response.Headers = _headers;

    public override void WriteHeader(string name, string value) => _headers[name] = value;

    public override void BeginMultiValueHeaders()
    {
    }

    /// <summary>Joins the values, because payload 2.0 has one string for each header.</summary>
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

/// <summary>Reads the official event type as the official serializer does, without case, and writes it as the source does.</summary>
[JsonSourceGenerationOptions(
    PropertyNameCaseInsensitive = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(AuthorizerValueConverter), typeof(JwtDescriptionConverter), typeof(NullIsFalseConverter)])]
[JsonSerializable(typeof(APIGatewayHttpApiV2ProxyRequest))]
internal sealed partial class HttpApiEventJson : JsonSerializerContext;
