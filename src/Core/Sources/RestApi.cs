using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Amazon.Lambda.APIGatewayEvents;

[assembly: LambdaEventHandler.EventType(typeof(APIGatewayProxyRequest))]

namespace LambdaEventHandler;

/// <summary>API Gateway REST APIs, and HTTP APIs with payload 1.0 (AWS: "Set up Lambda proxy integrations in API Gateway"). Paths are encoded, and queries are decoded.</summary>
internal sealed class RestApi : PathEventSource
{
    public static readonly RestApi Instance = new();

    public override string ResolverName => nameof(ApiGatewayRestResolver);

    public override string Description => "a REST API or an HTTP API with payload 1.0 (path and httpMethod)";

    public override int ResponseLimit => LambdaLimit;

    public override Likeness Compare(RawEvent sent) =>
        sent.Has(EventField.LoadBalancer) || sent.Is(EventField.Version, "2.0") ? Likeness.None :
        sent.Is(EventField.Version, "1.0") ? Likeness.Certain :
        !sent.Has(EventField.ContextMethod) && HasOwnField(sent) ? Likeness.Likely : ComparePath(sent);

    public override string? ReadClientAddress(RawEvent sent, Request request) => AuthorizerClaims.TextOf(sent.ReadContext("identity"), "sourceIp");

    /// <summary>Returns the path. That of a REST API doesn't contain the stage; that of an HTTP API always does, even if the URL doesn't.</summary>
    public override string ReadPublicPath(RawEvent sent, Request request)
    {
        var (stage, path) = (sent.Text(EventField.Stage), request.RoutedPath);
        if (!IsAtApiDomain(request))
        {
            return IsHttpApi(sent) ? path.EncodeWithoutStage(stage) : path.EncodeWhole();
        }

        // An object of the Amazon.Lambda package has no version, but only an HTTP API has the stage $default, and in the context of a REST API, the path has the stage.
        var hasStage = stage is null or "" or "$default" || IsHttpApi(sent) || (sent.ReadContext("path") is { ValueKind: JsonValueKind.String } full && full.ValueEquals(ReadRawPath(sent)));
        return hasStage ? path.EncodeWhole() : "/" + Uri.EscapeDataString(stage!) + path.EncodeWhole();
    }

    protected override ClaimsPrincipal FindUser(RawEvent sent, RequestTrust trust)
    {
        var (authorizer, identity) = (sent.ReadContext("authorizer"), sent.ReadContext("identity"));
        var (claims, scopes) = (AuthorizerClaims.Member(authorizer, "claims"), AuthorizerClaims.Member(authorizer, "scopes"));

        // An object of the Amazon.Lambda package has no version, but only an HTTP API sends scopes, if only as null.
        var user = claims.ValueKind == JsonValueKind.Object
            ? AuthorizerClaims.OfToken(claims, scopes, isHttpApi: IsHttpApi(sent) || scopes.ValueKind != JsonValueKind.Undefined)
            : AuthorizerClaims.OfLambda(authorizer);
        return AuthorizerClaims.ToPrincipal(
            user ?? AuthorizerClaims.OfRestIam(identity),
            AuthorizerClaims.OfCertificate(AuthorizerClaims.Member(identity, "clientCert"), trust));
    }

    protected override JsonElement FindAuthorizerContext(RawEvent sent) => sent.ReadContext("authorizer");
    /// <summary>HTTP APIs, whose events name a version, can't stream.</summary>
    public override bool CanStream(RawEvent sent) => !sent.Has(EventField.Version);

    public override bool HasMultiValuePrelude => true;

    public override string? ResourceOf(RawEvent sent) => sent.Text(EventField.Resource) ?? "";

    protected override JsonTypeInfo EventJson => RestApiEventJson.Default.APIGatewayProxyRequest;

    protected override object Deserialize(ReadOnlySpan<byte> json)
    {
        var source = base.Deserialize(json);

        // By itself, the official type contains only those claims that are strings.
        if (((APIGatewayProxyRequest)source).RequestContext?.Authorizer is { } authorizer
            && authorizer.TryGetValue("claims", out var claims)
            && claims is JsonElement { ValueKind: JsonValueKind.Object } found)
        {
            authorizer.Claims = ClaimTexts.Read(found);
        }

        return source;
    }

    public override void Write(Response response, Request request, RawEvent sent, ResponseWriter writer)
    {
        var hasBody = MessageBody.IsSent(response, request);
        writer.Begin(response.StatusCode, description: null);
        WriteSingleValues(new HeaderGroups(response, withCookies: true), writer);
        WriteSeveralValues(new HeaderGroups(response, withCookies: true), writer);
        writer.WriteBody(response, hasBody);
        writer.End();
    }

    private static bool IsHttpApi(RawEvent sent) => sent.Is(EventField.Version, "1.0");

    // A rawPath in addition to a path indicates nothing: a REST API behind the mapping of a custom domain sends both.
    private static bool HasOwnField(RawEvent sent) =>
        sent.Has(EventField.Resource)
        || ((sent.Has(EventField.ApiId) || sent.Has(EventField.Stage)) && (sent.Has(EventField.Path) || !sent.Has(EventField.RawPath)));

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
internal sealed class RestApiObjectEvent(APIGatewayProxyRequest source) : ObjectEvent<APIGatewayProxyRequest>(source)
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

    public override JsonElement ReadContext(string member) => member switch
    {
        "authorizer" when Source.RequestContext?.Authorizer is { } authorizer => JsonSerializer.SerializeToElement(WithClaims(authorizer), RestApiEventJson.Default.APIGatewayCustomAuthorizerContext),
        "path" when Source.RequestContext?.Path is { } path => JsonSerializer.SerializeToElement(path, RestApiEventJson.Default.String),
        "identity" when Source.RequestContext?.Identity is { } identity => JsonSerializer.SerializeToElement(identity, RestApiEventJson.Default.RequestIdentity),
        _ => default,
    };

    // The claims of an object that a test created are only in the property.
    private static APIGatewayCustomAuthorizerContext WithClaims(APIGatewayCustomAuthorizerContext authorizer)
    {
        if (authorizer.ContainsKey("claims") || authorizer.Claims is not { Count: > 0 } claims)
        {
            return authorizer;
        }

        var whole = new APIGatewayCustomAuthorizerContext { ["claims"] = claims };
        foreach (var (name, value) in authorizer)
        {
            whole[name] = value;
        }

        return whole;
    }
}

/// <summary>Writes to an <see cref="APIGatewayProxyResponse"/>.</summary>
internal sealed class RestApiResponseWriter : HeaderMapsWriter
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

/// <summary>Reads the official event type as the official serializer does, without case, and writes it as the source does.</summary>
[JsonSourceGenerationOptions(
    PropertyNameCaseInsensitive = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(AuthorizerValueConverter), typeof(NullIsFalseConverter)])]
[JsonSerializable(typeof(APIGatewayProxyRequest))]
internal sealed partial class RestApiEventJson : JsonSerializerContext;
