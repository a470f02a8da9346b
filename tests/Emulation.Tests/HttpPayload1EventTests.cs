namespace LambdaEventHandler.Emulation;

/// <summary>The event as public repositories hold it from real HTTP APIs with payload 1.0.</summary>
public sealed class HttpPayload1EventTests
{
    [Fact]
    public async Task The_event_is_that_of_payload_1_0()
    {
        var service = new TestService("http-1.0");

        await service.SendAsync(
            "POST",
            "/hello/lessa?greeting=good%20day&tag=red&tag=blue",
            ["User-Agent: test", "Accept: */*", "Cookie: a=1", "X-ID: 1", "X-ID: 2", "Content-Type: application/json", "Content-Length: 2", "Connection: close"],
            "{}"u8.ToArray());

        WholeEvent.AssertEqual(
            """
            {
              "version": "1.0",
              "resource": "$default",
              "path": "/hello/lessa",
              "httpMethod": "POST",
              "headers": {
                "Content-Length": "2", "Content-Type": "application/json", "Host": "example.com", "User-Agent": "test", "X-Amzn-Trace-Id": "TRACE",
                "X-Forwarded-For": "127.0.0.1", "X-Forwarded-Port": "PORT", "X-Forwarded-Proto": "http", "accept": "*/*", "cookie": "a=1", "x-id": "2"
              },
              "multiValueHeaders": {
                "Content-Length": ["2"], "Content-Type": ["application/json"], "Host": ["example.com"], "User-Agent": ["test"], "X-Amzn-Trace-Id": ["TRACE"],
                "X-Forwarded-For": ["127.0.0.1"], "X-Forwarded-Port": ["PORT"], "X-Forwarded-Proto": ["http"], "accept": ["*/*"], "cookie": ["a=1"], "x-id": ["1", "2"]
              },
              "queryStringParameters": { "greeting": "good day", "tag": "blue" },
              "multiValueQueryStringParameters": { "greeting": ["good day"], "tag": ["red", "blue"] },
              "pathParameters": null,
              "stageVariables": null,
              "requestContext": {
                "accountId": "123456789012",
                "apiId": "localgatew",
                "domainName": "localgatew.execute-api.us-east-1.amazonaws.com",
                "domainPrefix": "localgatew",
                "extendedRequestId": "EXTENDED",
                "httpMethod": "POST",
                "identity": {
                  "cognitoAmr": null, "accessKey": null, "accountId": null, "caller": null, "cognitoAuthenticationProvider": null, "cognitoAuthenticationType": null,
                  "cognitoIdentityId": null, "cognitoIdentityPoolId": null, "principalOrgId": null, "user": null, "userArn": null,
                  "sourceIp": "127.0.0.1", "userAgent": "test"
                },
                "path": "/hello/lessa",
                "protocol": "HTTP/1.1",
                "requestId": "EXTENDED",
                "requestTime": "04/Mar/2026:19:15:17 +0000",
                "requestTimeEpoch": 1772651717135,
                "resourceId": "$default",
                "resourcePath": "$default",
                "stage": "$default"
              },
              "body": "{}",
              "isBase64Encoded": false
            }
            """,
            service);
    }

    [Fact]
    public async Task A_request_without_a_body_has_a_length_and_no_query()
    {
        var service = new TestService("http-1.0");

        await service.GetAsync("/");

        Assert.Equal("0", service.Event["headers"]!["Content-Length"]!.GetValue<string>());
        Assert.Null(service.Event["body"]);
        Assert.True(service.Event.AsObject().ContainsKey("queryStringParameters"));
        Assert.Null(service.Event["queryStringParameters"]);
    }

    [Theory]
    [InlineData("/hello", "/dev/hello")]
    [InlineData("/dev/hello", "/dev/hello")]
    [InlineData("/devious", "/dev/devious")]
    public async Task A_named_stage_begins_the_path(string target, string path)
    {
        var service = new TestService("http-1.0", stage: "dev");

        await service.GetAsync(target);

        Assert.Equal(path, service.Event["path"]!.GetValue<string>());
        Assert.Equal(path, service.Event["requestContext"]!["path"]!.GetValue<string>());
        Assert.Equal("dev", service.Event["requestContext"]!["stage"]!.GetValue<string>());
    }

    [Fact]
    public async Task Its_response_requires_a_status()
    {
        var service = new TestService("http-1.0", response: """{"message":"hi"}""");

        var exchange = await service.GetAsync("/");

        Assert.Equal(500, exchange.Response.StatusCode);
        Assert.Equal("""{"message":"Internal Server Error"}""", exchange.Text());
    }
}
