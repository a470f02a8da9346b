using System.Text.Json;

namespace LambdaEventHandler.Gateway;

/// <summary>The <c>requestContext</c> of a REST API's event, without an authorizer.</summary>
internal static class RestContext
{
    private static readonly string[] UnknownIdentity =
    [
        "accessKey", "accountId", "caller", "cognitoAuthenticationProvider", "cognitoAuthenticationType",
        "cognitoIdentityId", "cognitoIdentityPoolId", "principalOrgId", "user", "userArn",
    ];

    public static void Write(Utf8JsonWriter writer, ReceivedRequest request, string resource, string path, string stage)
    {
        writer.WriteStartObject();
        writer.WriteString("accountId", LocalAccount.Id);
        writer.WriteString("apiId", LocalAccount.ApiId);
        writer.WriteString("deploymentId", "local1");
        writer.WriteString("domainName", LocalAccount.ApiDomain);
        writer.WriteString("domainPrefix", LocalAccount.ApiId);
        writer.WriteString("extendedRequestId", Convert.ToBase64String(request.Id.ToByteArray()));
        writer.WriteString("httpMethod", request.Method);
        WriteIdentity(writer, request);
        writer.WriteString("path", $"/{stage}{path}");
        writer.WriteString("protocol", request.Protocol);
        writer.WriteString("requestId", request.Id);
        writer.WriteString("requestTime", request.LogTime);
        writer.WriteNumber("requestTimeEpoch", request.Time.ToUnixTimeMilliseconds());
        writer.WriteString("resourceId", "local2");
        writer.WriteString("resourcePath", resource);
        writer.WriteString("stage", stage);
        writer.WriteEndObject();
    }

    private static void WriteIdentity(Utf8JsonWriter writer, ReceivedRequest request)
    {
        writer.WriteStartObject("identity");
        foreach (var name in UnknownIdentity)
        {
            writer.WriteNull(name);
        }

        writer.WriteString("sourceIp", request.SourceAddress);
        writer.WriteString("userAgent", request.Headers.Last("User-Agent"));
        writer.WriteEndObject();
    }
}
