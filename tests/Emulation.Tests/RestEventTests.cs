namespace LambdaEventHandler.Emulation;

public sealed class RestEventTests
{
    [Fact]
    public async Task The_event_is_that_of_a_REST_API_with_proxy_integration()
    {
        var service = new TestService("rest");

        await service.GetAsync("/hello/lessa?greeting=good%20day&tag=red&tag=blue", "User-Agent: test", "x-iD: 1", "x-iD: 2");

        WholeEvent.AssertEqual(
            """
            {
              "resource": "/{proxy+}",
              "path": "/hello/lessa",
              "httpMethod": "GET",
              "headers": {
                "Host": "example.com", "User-Agent": "test", "x-iD": "2", "X-Amzn-Trace-Id": "TRACE",
                "X-Forwarded-For": "127.0.0.1", "X-Forwarded-Port": "PORT", "X-Forwarded-Proto": "http"
              },
              "multiValueHeaders": {
                "Host": ["example.com"], "User-Agent": ["test"], "x-iD": ["1", "2"], "X-Amzn-Trace-Id": ["TRACE"],
                "X-Forwarded-For": ["127.0.0.1"], "X-Forwarded-Port": ["PORT"], "X-Forwarded-Proto": ["http"]
              },
              "queryStringParameters": { "greeting": "good day", "tag": "blue" },
              "multiValueQueryStringParameters": { "greeting": ["good day"], "tag": ["red", "blue"] },
              "pathParameters": { "proxy": "hello/lessa" },
              "stageVariables": null,
              "requestContext": {
                "accountId": "123456789012",
                "apiId": "localgatew",
                "deploymentId": "local1",
                "domainName": "example.com",
                "domainPrefix": "example",
                "extendedRequestId": "EXTENDED",
                "httpMethod": "GET",
                "identity": {
                  "accessKey": null, "accountId": null, "caller": null, "cognitoAuthenticationProvider": null, "cognitoAuthenticationType": null,
                  "cognitoIdentityId": null, "cognitoIdentityPoolId": null, "principalOrgId": null, "user": null, "userArn": null,
                  "sourceIp": "127.0.0.1", "userAgent": "test"
                },
                "path": "/prod/hello/lessa",
                "protocol": "HTTP/1.1",
                "requestId": "ID",
                "requestTime": "04/Mar/2026:19:15:17 +0000",
                "requestTimeEpoch": 1772651717135,
                "resourceId": "local2",
                "resourcePath": "/{proxy+}",
                "stage": "prod"
              },
              "body": null,
              "isBase64Encoded": false
            }
            """,
            service);
    }

    [Fact]
    public async Task The_headers_do_not_contain_the_length_of_the_body()
    {
        var service = new TestService("rest");

        await service.PostAsync("abc"u8.ToArray(), "Content-Length: 3");

        Assert.Equal("abc", service.Event["body"]!.GetValue<string>());
        Assert.Null(service.Event["headers"]!["Content-Length"]);
        Assert.Null(service.Event["multiValueHeaders"]!["Content-Length"]);
    }

    [Theory]
    [InlineData("/a%2Fb/%E2%98%95", "/a%2Fb/%E2%98%95", "a%2Fb/%E2%98%95")]
    [InlineData("/50%/%ZZ+x", "/50%/%ZZ+x", "50%/%ZZ+x")]
    [InlineData("/a/../b//c/", "/a/../b//c/", "a/../b//c")]
    public async Task The_path_is_unchanged(string target, string path, string proxy)
    {
        var service = new TestService("rest");

        await service.GetAsync(target);

        Assert.Equal(path, service.Event["path"]!.GetValue<string>());
        Assert.Equal(proxy, service.Event["pathParameters"]!["proxy"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_root_is_a_separate_resource_and_a_missing_query_is_null()
    {
        var service = new TestService("rest");

        await service.GetAsync("/");

        Assert.Equal("/", service.Event["resource"]!.GetValue<string>());
        Assert.Null(service.Event["pathParameters"]);
        Assert.True(service.Event.AsObject().ContainsKey("queryStringParameters"));
        Assert.Null(service.Event["queryStringParameters"]);
        Assert.Null(service.Event["multiValueQueryStringParameters"]);
    }

    [Theory]
    [InlineData("a=1+2&b=%26&c", """{"a":["1 2"],"b":["\u0026"],"c":[""]}""")]
    [InlineData("q=50%&&=x", """{"q":["50%"],"":["x"]}""")]
    public async Task The_query_is_decoded(string query, string expected)
    {
        var service = new TestService("rest");

        await service.GetAsync("/?" + query);

        Assert.Equal(expected, service.Event["multiValueQueryStringParameters"]!.ToJsonString());
    }

    [Theory]
    [InlineData("/dev/hello", "/hello")]
    [InlineData("/hello", "/hello")]
    [InlineData("/dev", "/")]
    [InlineData("/devious", "/devious")]
    public async Task The_URL_can_begin_with_a_named_stage_which_is_not_in_the_path(string target, string path)
    {
        var service = new TestService("rest", stage: "dev");

        await service.GetAsync(target);

        Assert.Equal(path, service.Event["path"]!.GetValue<string>());
        Assert.Equal("dev", service.Event["requestContext"]!["stage"]!.GetValue<string>());
        Assert.Equal("/dev" + path, service.Event["requestContext"]!["path"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_absolute_form_of_a_target_is_reduced_to_its_path()
    {
        var service = new TestService("rest");

        await service.GetAsync("http://example.com/a%2Fb?x=1");

        Assert.Equal("/a%2Fb", service.Event["path"]!.GetValue<string>());
        Assert.Equal("1", service.Event["queryStringParameters"]!["x"]!.GetValue<string>());
    }

    [Fact]
    public async Task Forwarded_addresses_are_appended_and_connection_headers_are_removed()
    {
        var service = new TestService("rest");

        await service.GetAsync("/", "X-Forwarded-For: 203.0.113.27", "TE: trailers", "Connection: close");

        var headers = service.Event["headers"]!.AsObject();
        Assert.Equal("203.0.113.27, 127.0.0.1", headers["X-Forwarded-For"]!.GetValue<string>());
        Assert.DoesNotContain("Connection", headers.Select(header => header.Key));
        Assert.DoesNotContain("TE", headers.Select(header => header.Key));
    }
}
