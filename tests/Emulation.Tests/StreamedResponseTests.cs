using System.Text;
using Amazon.Lambda.Core;

namespace LambdaEventHandler.Emulation;

public sealed class StreamedResponseTests
{
    [Theory]
    [InlineData("rest")]
    [InlineData("url")]
    public async Task A_streamed_response_is_collected_unless_someone_receives_it(string source)
    {
        var exchange = await SendAsync(source, (output, token) => output.WriteAsync("tea"u8.ToArray(), token).AsTask());

        Assert.True(exchange.IsStreamed);
        Assert.Equal(200, exchange.Response.StatusCode);
        Assert.Equal(["application/octet-stream"], exchange.Values("Content-Type"));
        Assert.NotEmpty(exchange.Values("X-Amzn-Trace-Id"));
        Assert.Equal("tea", exchange.Text());
        Assert.StartsWith("""{"statusCode":200""", Encoding.UTF8.GetString(exchange.FunctionResponse!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http")]
    [InlineData("http-1.0")]
    [InlineData("alb")]
    public async Task Other_services_receive_complete_responses(string source)
    {
        var exchange = await SendAsync(source, (output, token) => output.WriteAsync("tea"u8.ToArray(), token).AsTask());

        Assert.False(exchange.IsStreamed);
        Assert.Equal("tea", exchange.Text());
    }

    [Fact]
    public async Task An_exception_in_the_middle_leaves_an_incomplete_response()
    {
        var exchange = await SendAsync("url", async (output, token) =>
        {
            await output.WriteAsync("te"u8.ToArray(), token);
            await output.FlushAsync(token);
            throw new TimeoutException("no more tea");
        });

        Assert.True(exchange.IsStreamed);
        Assert.Equal("te", exchange.Text());
        Assert.IsType<TimeoutException>(exchange.Failure);
    }

    [Fact]
    public void A_Function_URL_takes_no_multi_value_headers() =>
        Assert.Throws<MalformedResponseException>(() => FrontServices.Create("url", null).ReadPrelude("""{"statusCode":200,"multiValueHeaders":{"X-Tag":["a"]}}"""u8.ToArray()));

    [Fact]
    public async Task A_service_that_cannot_stream_fails_the_function_that_tries()
    {
        var exchange = await new EmulatedService(FrontServices.Create("http", null), (_, context) => Task.FromResult(((IStreamingLambdaContext)context).OpenResponseStream(null!))).SendAsync(Request(), new Context());

        Assert.Equal(500, exchange.Response.StatusCode);
        Assert.Contains("cannot receive a streamed response", exchange.Failure!.Message, StringComparison.Ordinal);
    }

    private static Task<Exchange> SendAsync(string source, Func<Stream, CancellationToken, Task> write)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseResponseStreaming();
        builder.MapGet("/", () => write);
        var service = FrontServices.Create(source, null);
        return new EmulatedService(service, service.ResolverOf(builder.Build()).ResolveAsync).SendAsync(Request(), new Context());
    }

    private static ClientRequest Request()
    {
        var headers = new HeaderList();
        headers.Add("Host", ["example.com"]);
        return new ClientRequest("GET", RequestTarget.Parse("/"), headers, []) { Port = 3000, Time = DateTimeOffset.UnixEpoch };
    }

    private sealed class Context : ILambdaContext
    {
        public string AwsRequestId => "1";

        public IClientContext ClientContext => null!;

        public string FunctionName => "";

        public string FunctionVersion => "";

        public ICognitoIdentity Identity => null!;

        public string InvokedFunctionArn => "";

        public ILambdaLogger Logger => null!;

        public string LogGroupName => "";

        public string LogStreamName => "";

        public int MemoryLimitInMB => 128;

        public TimeSpan RemainingTime => TimeSpan.FromSeconds(30);
    }
}
