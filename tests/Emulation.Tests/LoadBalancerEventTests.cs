namespace LambdaEventHandler.Emulation;

public sealed class LoadBalancerEventTests
{
    private const string Target = "/a%2Fb/%ZZ?greeting=good%20day&tag=red&tag=blue%2B";

    [Fact]
    public async Task The_event_keeps_path_and_query_encoded_and_the_last_of_several_values()
    {
        var service = new TestService("alb");

        await service.GetAsync(Target, "X-ID: 1", "X-ID: 2");

        WholeEvent.AssertEqual(
            """
            {
              "requestContext": { "elb": { "targetGroupArn": "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/local-gateway/0123456789abcdef" } },
              "httpMethod": "GET",
              "path": "/a%2Fb/%ZZ",
              "queryStringParameters": { "greeting": "good%20day", "tag": "blue%2B" },
              "headers": {
                "host": "example.com", "x-id": "2", "x-amzn-trace-id": "TRACE",
                "x-forwarded-for": "127.0.0.1", "x-forwarded-port": "PORT", "x-forwarded-proto": "http"
              },
              "body": "",
              "isBase64Encoded": false
            }
            """,
            service);
    }

    [Fact]
    public async Task With_multi_value_headers_every_value_is_kept()
    {
        var service = new TestService("alb-multi");

        await service.GetAsync(Target, "X-ID: 1", "X-ID: 2");

        WholeEvent.AssertEqual(
            """
            {
              "requestContext": { "elb": { "targetGroupArn": "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/local-gateway/0123456789abcdef" } },
              "httpMethod": "GET",
              "path": "/a%2Fb/%ZZ",
              "multiValueQueryStringParameters": { "greeting": ["good%20day"], "tag": ["red", "blue%2B"] },
              "multiValueHeaders": {
                "host": ["example.com"], "x-id": ["1", "2"], "x-amzn-trace-id": ["TRACE"],
                "x-forwarded-for": ["127.0.0.1"], "x-forwarded-port": ["PORT"], "x-forwarded-proto": ["http"]
              },
              "body": "",
              "isBase64Encoded": false
            }
            """,
            service);
    }

    [Theory]
    [InlineData("alb", "queryStringParameters")]
    [InlineData("alb-multi", "multiValueQueryStringParameters")]
    public async Task A_missing_query_is_an_empty_object(string source, string field)
    {
        var service = new TestService(source);

        await service.GetAsync("/");

        Assert.Equal("{}", service.Event[field]!.ToJsonString());
    }
}
