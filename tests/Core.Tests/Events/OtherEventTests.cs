using System.Text;

namespace LambdaEventHandler;

public sealed class OtherEventTests
{
    [Theory]
    [InlineData("SQS", """{"Records":[{"messageId":"1","body":"{}","eventSource":"aws:sqs"}]}""")]
    [InlineData("SNS", """{"Records":[{"EventSource":"aws:sns","EventVersion":"1.0","Sns":{"Message":"hi"}}]}""")]
    [InlineData("S3", """{"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","s3":{}}]}""")]
    [InlineData("DynamoDB Streams", """{"Records":[{"eventSource":"aws:dynamodb","dynamodb":{}}]}""")]
    [InlineData("Kinesis", """{"Records":[{"eventSource":"aws:kinesis","kinesis":{}}]}""")]
    [InlineData("SES", """{"Records":[{"eventSource":"aws:ses","ses":{}}]}""")]
    [InlineData("EventBridge", """{"version":"0","id":"1","detail-type":"Scheduled Event","source":"aws.events","detail":{}}""")]
    [InlineData("a WebSocket API", """{"requestContext":{"routeKey":"$connect","connectionId":"L0SM9cOFvHcCIhw=","stage":"dev","apiId":"a","domainName":"a.execute-api.eu-west-1.amazonaws.com"},"isBase64Encoded":false}""")]
    [InlineData("a Lambda authorizer", """{"type":"TOKEN","authorizationToken":"abc","methodArn":"arn:aws:execute-api:eu-west-1:1:a/dev/GET/"}""")]
    [InlineData("a Lambda authorizer", """{"version":"2.0","type":"REQUEST","routeArn":"arn:aws:execute-api:eu-west-1:1:a/dev/GET/","rawPath":"/","requestContext":{}}""")]
    public Task The_event_of_another_service_is_named(string service, string sent) => AssertRefused(sent, service, "Handle it in a function of its own, or remove the trigger.");

    [Theory]
    [InlineData("""{"Records":[]}""")]
    [InlineData("""{"Records":[1]}""")]
    [InlineData("""{"Records":[{"eventSource":7}]}""")]
    [InlineData("""{"Records":[{"eventSource":"\ud800"}]}""")]
    [InlineData("""{"requestContext":{"\ud800nnectionId":{}}}""")]
    [InlineData("{}")]
    public async Task Other_events_have_no_path(string sent)
    {
        var exception = await Assert.ThrowsAsync<InvalidEventException>(() => SendAsync<ApiGatewayRestResolver>(sent));

        Assert.StartsWith("The event has no path, so ApiGatewayRestResolver cannot route it", exception.Message, StringComparison.Ordinal);
    }

    private static async Task AssertRefused(string sent, string service, string fix)
    {
        foreach (var send in new[] { SendAsync<ApiGatewayRestResolver>, SendAsync<ApiGatewayHttpResolver>, SendAsync<AlbResolver> })
        {
            var exception = await Assert.ThrowsAsync<InvalidEventException>(() => send(sent));
            Assert.StartsWith($"This looks like an event of {service}, which ", exception.Message, StringComparison.Ordinal);
            Assert.EndsWith($" {fix}", exception.Message, StringComparison.Ordinal);
        }
    }

    private static Task<Stream> SendAsync<TResolver>(string sent)
        where TResolver : Resolver
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.MapGet("/x", () => "never");
        return builder.Build().As<TResolver>().ResolveAsync(new MemoryStream(Encoding.UTF8.GetBytes(sent)), context: null);
    }
}
