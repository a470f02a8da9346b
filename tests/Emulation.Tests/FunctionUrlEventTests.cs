namespace LambdaEventHandler.Emulation;

public sealed class FunctionUrlEventTests
{
    [Fact]
    public async Task The_event_is_payload_2_0_with_an_encoded_path_and_the_domain_of_a_function_url()
    {
        var service = new TestService("url");

        await service.GetAsync("/a%2Fb/%ZZ?tag=red&tag=blue", "User-Agent: test", "Cookie: a=1");

        WholeEvent.AssertEqual(
            """
            {
              "version": "2.0",
              "routeKey": "$default",
              "rawPath": "/a%2Fb/%ZZ",
              "rawQueryString": "tag=red&tag=blue",
              "cookies": ["a=1"],
              "headers": {
                "host": "example.com", "user-agent": "test", "x-amzn-trace-id": "TRACE",
                "x-forwarded-for": "127.0.0.1", "x-forwarded-port": "PORT", "x-forwarded-proto": "http"
              },
              "queryStringParameters": { "tag": "red,blue" },
              "requestContext": {
                "accountId": "anonymous",
                "apiId": "localgatewaylocalgatewaylocalgat",
                "domainName": "localgatewaylocalgatewaylocalgat.lambda-url.us-east-1.on.aws",
                "domainPrefix": "localgatewaylocalgatewaylocalgat",
                "http": { "method": "GET", "path": "/a%2Fb/%ZZ", "protocol": "HTTP/1.1", "sourceIp": "127.0.0.1", "userAgent": "test" },
                "requestId": "ID",
                "routeKey": "$default",
                "stage": "$default",
                "time": "04/Mar/2026:19:15:17 +0000",
                "timeEpoch": 1772651717135
              },
              "isBase64Encoded": false
            }
            """,
            service);
    }
}
