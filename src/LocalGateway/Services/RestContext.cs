using System.Text.Json;

namespace LambdaEventHandler.Gateway;

/// <summary>The <c>requestContext</c> of the events of REST APIs and of HTTP APIs with payload 1.0, without an authorizer.</summary>
internal static class RestContext
{
    private static readonly string[] UnknownIdentity =
    [
        "accessKey", "accountId", "caller", "cognitoAuthenticationProvider", "cognitoAuthenticationType",
        "cognitoIdentityId", "cognitoIdentityPoolId", "principalOrgId", "user", "userArn",
    ];

    /// <param name="writer">The event's writer.</param>
    /// <param name="request">The request.</param>
    /// <param name="resource">The resource, or the key of an HTTP API's route.</param>
    /// <param name="path">The path with a named stage in front.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="isHttpApi">Whether the event is one of an HTTP API, which has no deployments, one id for a request, and routes in the place of resources.</param>
    public static void Write(Utf8JsonWriter writer, ReceivedRequest request, string resource, string path, string stage, bool isHttpApi)
    {
        var extendedId = Convert.ToBase64String(request.Id.ToByteArray());
        writer.WriteStartObject();
        writer.WriteString("accountId", LocalAccount.Id);
        writer.WriteString("apiId", LocalAccount.ApiId);
        if (!isHttpApi)
        {
            writer.WriteString("deploymentId", "local1");
        }

        writer.WriteString("domainName", LocalAccount.ApiDomain);
        writer.WriteString("domainPrefix", LocalAccount.ApiId);
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

    private static void WriteIdentity(Utf8JsonWriter writer, ReceivedRequest request, bool isHttpApi)
    {
        writer.WriteStartObject("identity");
        if (isHttpApi)
        {
            writer.WriteNull("cognitoAmr");
        }

        foreach (var name in UnknownIdentity)
        {
            writer.WriteNull(name);
        }

        writer.WriteString("sourceIp", request.SourceAddress);
        writer.WriteString("userAgent", request.Headers.Last("User-Agent"));
        writer.WriteEndObject();
    }
}

/// <summary>What the events of REST APIs and of HTTP APIs with payload 1.0 share beside their context.</summary>
internal static class RestEvent
{
    public static void WriteQuery(Utf8JsonWriter writer, ReceivedRequest request)
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
    /// <param name="isTextType">Whether the service takes bodies of a media type for text.</param>
    public static void WriteBody(Utf8JsonWriter writer, ReceivedRequest request, Func<string, bool> isTextType)
    {
        var body = EventBody.Of(request, isTextType);
        writer.WriteString("body", request.Body.Length == 0 ? null : body.Text);
        writer.WriteBoolean("isBase64Encoded", request.Body.Length > 0 && body.IsBase64Encoded);
    }
}
