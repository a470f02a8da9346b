using System.Text.Json;

namespace LambdaEventHandler.Emulation;

/// <summary>
/// An API Gateway REST API with proxy integration of <c>/</c> and <c>/{proxy+}</c> (AWS: "Lambda proxy integrations in API Gateway").
/// Its path stays encoded and excludes the stage. Its query is decoded.
/// </summary>
internal sealed class RestApi(string? stage) : FrontService
{
    private const string UsualStage = "prod";
    private const string Proxy = "/{proxy+}";

    public override string Title => "API Gateway REST API";

    public override string Stage => stage ?? UsualStage;

    public override int BodyLimit => ServiceLimits.ApiGatewayBody;

    public override ClientResponse RequestTooLarge => ClientResponse.Json(413, """{"message":"Request Too Long"}""");

    public override ClientResponse BadRequest => ClientResponse.Json(400, """{"message":"Bad Request"}""");

    public override ClientResponse FunctionFailed =>
        ClientResponse.Json(502, """{"message":"Internal server error"}""").With("x-amzn-ErrorType", "InternalServerErrorException");

    public override bool CanStream => true;

    public override Resolver ResolverOf(Resolver app) => app.As<ApiGatewayRestResolver>();

    public override ClientResponse ReadResponse(ReadOnlyMemory<byte> json)
    {
        var response = FunctionResponse.Parse(json);
        var headers = RestHeaders.Rename(RestHeaders.Merge(response.Headers, response.MultiValueHeaders));
        return response.ToClientResponse(headers).WithUsualContentType("application/json");
    }

    public override ClientResponse Sign(ClientResponse response, ClientRequest request) => response.With(ForwardedHeaders.TraceId, request.TraceId);

    public override void WriteEvent(Utf8JsonWriter writer, ClientRequest request)
    {
        var path = StagePath.Without(request.Target.Path, stage);
        var headers = ForwardedHeaders.Of(request);
        headers.Remove("Content-Length"); // As captured: API Gateway takes it off.
        writer.WriteString("resource", ResourceOf(path));
        writer.WriteString("path", path);
        writer.WriteString("httpMethod", request.Method);
        writer.WriteLastValues("headers", headers);
        writer.WriteAllValues("multiValueHeaders", headers);
        RestEvent.WriteQuery(writer, request);
        WritePathParameters(writer, path);
        writer.WriteNull("stageVariables");
        writer.WritePropertyName("requestContext");
        RestContext.Write(writer, request, ResourceOf(path), $"/{Stage}{path}", Stage, isStageMissing: path == request.Target.Path, isHttpApi: false);
        RestEvent.WriteBody(writer, request, TextTypes.AreTextual);
    }

    private static string ResourceOf(string path) => path == "/" ? "/" : Proxy;

    private static void WritePathParameters(Utf8JsonWriter writer, string path)
    {
        if (path == "/")
        {
            writer.WriteNull("pathParameters");
            return;
        }

        writer.WriteStartObject("pathParameters");
        writer.WriteString("proxy", path[1..].TrimEnd('/'));
        writer.WriteEndObject();
    }
}

/// <summary>The <c>requestContext</c> of the events of REST APIs and of HTTP APIs with payload 1.0.</summary>
internal static class RestContext
{
    private static readonly string[] IdentityMembers =
    [
        "accessKey", "accountId", "caller", "cognitoAuthenticationProvider", "cognitoAuthenticationType",
        "cognitoIdentityId", "cognitoIdentityPoolId", "principalOrgId", "user", "userArn",
    ];

    /// <param name="writer">The event's writer.</param>
    /// <param name="request">The request.</param>
    /// <param name="resource">The resource, or the route key of an HTTP API.</param>
    /// <param name="path">The path, which begins with a named stage.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="isStageMissing">Whether the URL doesn't begin with the named stage.</param>
    /// <param name="isHttpApi">Whether the event is that of an HTTP API, which has no deployments, a single request ID, and routes instead of resources.</param>
    public static void Write(Utf8JsonWriter writer, ClientRequest request, string resource, string path, string stage, bool isStageMissing, bool isHttpApi)
    {
        var extendedId = Convert.ToBase64String(request.Id.ToByteArray());
        writer.WriteStartObject();
        writer.WriteString("accountId", LocalAccount.Id);
        writer.WriteString("apiId", LocalAccount.ApiId);
        if (request.User is { } user)
        {
            WriteAuthorizer(writer, user, isHttpApi);
        }

        if (!isHttpApi)
        {
            writer.WriteString("deploymentId", "local1");
        }

        ServiceDomain.Write(writer, request, LocalAccount.ApiDomain, isStageMissing);
        writer.WriteString("extendedRequestId", extendedId);
        writer.WriteString("httpMethod", request.Method);
        WriteIdentity(writer, request, isHttpApi);
        writer.WriteString("path", path);
        writer.WriteString("protocol", request.Protocol);
        writer.WriteString("requestId", isHttpApi ? extendedId : request.Id.ToString());
        writer.WriteString("requestTime", request.LogTime);
        writer.WriteNumber("requestTimeEpoch", request.Time.ToUnixTimeMilliseconds());
        writer.WriteString("resourceId", isHttpApi ? resource : "local2");
        writer.WriteString("resourcePath", resource);
        writer.WriteString("stage", stage);
        writer.WriteEndObject();
    }

    private static void WriteAuthorizer(Utf8JsonWriter writer, AuthorizedUser user, bool isHttpApi)
    {
        if (isHttpApi)
        {
            AuthorizerJson.WriteOfPayload1(writer, user);
        }
        else
        {
            AuthorizerJson.WriteOfRestApi(writer, user);
        }
    }

    private static void WriteIdentity(Utf8JsonWriter writer, ClientRequest request, bool isHttpApi)
    {
        writer.WriteStartObject("identity");
        if (isHttpApi)
        {
            writer.WriteNull("cognitoAmr");
        }

        var identity = request.User is { Authorizer: AuthorizerKind.Iam } user ? new IamIdentity(user) : null;
        foreach (var name in IdentityMembers)
        {
            writer.WriteString(name, identity is null ? null : ValueOf(identity, name));
        }

        writer.WriteString("sourceIp", request.SourceAddress);
        writer.WriteString("userAgent", request.Headers.Last("User-Agent"));
        writer.WriteEndObject();
    }

    private static string? ValueOf(IamIdentity identity, string member) => member switch
    {
        "accessKey" => identity.AccessKey,
        "accountId" => identity.AccountId,
        "caller" => identity.CallerId,
        "principalOrgId" => identity.PrincipalOrgId,
        "user" => identity.UserId,
        "userArn" => identity.UserArn,
        _ => null,
    };
}

/// <summary>The domain that the client called, in the request context.</summary>
internal static class ServiceDomain
{
    /// <param name="writer">The event's writer.</param>
    /// <param name="request">The request.</param>
    /// <param name="domain">The service's own domain.</param>
    /// <param name="isStageMissing">Whether the URL doesn't begin with the named stage. At its own domain, the service would not find the stage, so the host is a custom domain.</param>
    public static void Write(Utf8JsonWriter writer, ClientRequest request, string domain, bool isStageMissing)
    {
        var called = request.CustomDomain ?? (isStageMissing ? request.Headers.Last("Host") : null) ?? Localize(domain, request.LocalHost);
        writer.WriteString("domainName", called);
        writer.WriteString("domainPrefix", called.Split('.')[0]);
    }

    /// <summary>Replaces the region and the domain of AWS, which follow the ID of the API and the name of the service.</summary>
    private static string Localize(string domain, string? localHost) => localHost is null ? domain : $"{string.Join('.', domain.Split('.')[..2])}.{localHost}";
}

/// <summary>The parts of the events of REST APIs and of HTTP APIs with payload 1.0 that are the same, apart from the context.</summary>
internal static class RestEvent
{
    public static void WriteQuery(Utf8JsonWriter writer, ClientRequest request)
    {
        var query = QueryPairs.Decoded(request.Target.Query);
        if (query.Count == 0)
        {
            writer.WriteNull("queryStringParameters");
            writer.WriteNull("multiValueQueryStringParameters");
            return;
        }

        writer.WriteLastValues("queryStringParameters", query);
        writer.WriteAllValues("multiValueQueryStringParameters", query);
    }

    /// <param name="writer">The event's writer.</param>
    /// <param name="request">The request.</param>
    /// <param name="isTextType">Determines whether the service treats bodies of a media type as text.</param>
    public static void WriteBody(Utf8JsonWriter writer, ClientRequest request, Func<string, bool> isTextType)
    {
        var body = EventBody.Of(request, isTextType);
        writer.WriteString("body", request.Body.Length == 0 ? null : body.Text);
        writer.WriteBoolean("isBase64Encoded", request.Body.Length > 0 && body.IsBase64Encoded);
    }
}

/// <summary>Converts the headers of a function's response as a REST API does.</summary>
internal static class RestHeaders
{
    private static readonly string[] Renamed = ["Connection", "Content-Length", "Date", "Server", "WWW-Authenticate"];

    /// <summary>Merges both maps: the value in <c>headers</c> is added unless the other map already has it for the same name.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Merge(IReadOnlyList<KeyValuePair<string, string>> single, IReadOnlyList<KeyValuePair<string, string>> several) =>
        several.Concat(single.Where(header => !several.Any(other =>
            other.Key.Equals(header.Key, StringComparison.OrdinalIgnoreCase) && other.Value.Equals(header.Value, StringComparison.Ordinal))));

    /// <summary>Renames the headers that API Gateway sends itself (AWS: "Amazon API Gateway important notes").</summary>
    public static IEnumerable<KeyValuePair<string, string>> Rename(IEnumerable<KeyValuePair<string, string>> headers) =>
        headers.Select(header => Renamed.Contains(header.Key, StringComparer.OrdinalIgnoreCase) ? new($"x-amzn-Remapped-{header.Key}", header.Value) : header);
}
