using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;

namespace LambdaEventHandler.Streaming;

public sealed class StreamedSourceTests
{
    [Fact]
    public async Task A_REST_API_gets_multi_value_headers_and_cookies()
    {
        var app = Rest(builder => builder.UseResponseStreaming().MapGet("/", () =>
        {
            var response = Response.Text("hello");
            response.Headers.Append("X-Tag", "a");
            response.Headers.Append("X-Tag", "b");
            response.Headers.Append("Content-Length", "5");
            response.Headers.Append("Transfer-Encoding", "chunked");
            response.Cookies.Add("theme=dark");
            return response;
        }));

        var sent = await Get(app, "/", "/");

        Assert.Equal(
            """{"statusCode":200,"multiValueHeaders":{"Content-Type":["text/plain; charset=utf-8"],"X-Tag":["a","b"]},"cookies":["theme=dark"]}""",
            sent.Prelude);
        Assert.Equal("hello", sent.PayloadText);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Names_of_headers_in_the_prelude_are_not_case_sensitive(bool isMultiValue)
    {
        var writer = new PreludeWriter(isMultiValue);
        writer.WriteHeader("X-Tag", "a");

        var prelude = writer.ToPrelude();

        Assert.Equal("a", isMultiValue ? Assert.Single(prelude.MultiValueHeaders["x-tag"]) : prelude.Headers["x-tag"]);
    }

    [Theory]
    [InlineData(true, """{"statusCode":200,"multiValueHeaders":{"X-Tag":["a"]},"cookies":["b=1"]}""")]
    [InlineData(false, """{"statusCode":200,"headers":{"X-Tag":"a"},"cookies":["b=1"]}""")]
    public void The_prelude_has_headers_and_cookies_even_if_there_is_only_one(bool isMultiValue, string expected)
    {
        var writer = new PreludeWriter(isMultiValue);
        writer.Begin(200, description: null);
        writer.WriteHeader("X-Tag", "a");
        writer.WriteCookies(["b=1"]);

        Assert.Equal(expected, Encoding.UTF8.GetString(writer.ToPrelude().ToJson()));
    }

    [Theory]
    [InlineData("/answers/7", "/answers/{id}", true)]
    [InlineData("/answers/x", "/answers/{number}", true)]
    [InlineData("/answers/x", "/answers/{proxy+}", true)]
    [InlineData("/answers/x", "/{proxy+}", false)]
    [InlineData("/answers/x", "/answers/seven", false)]
    [InlineData("/other", "/other", false)]
    public async Task A_route_streams_with_the_method_of_the_REST_API_that_it_belongs_to(string path, string resource, bool isStreamed)
    {
        var app = Rest(builder =>
        {
            builder.MapGet("/answers/{id:int}", (int id) => id).With(new ResponseStreamAttribute());
            builder.MapGet("/other", () => "other");
        });

        Assert.Equal(isStreamed, (await Get(app, path, resource)).IsStreamed);
        Assert.False((await Get(app, path, resource, "POST")).IsStreamed);
    }

    [Fact]
    public async Task A_controller_streams_all_of_its_actions()
    {
        var app = Rest(builder => builder.AddController<AnswersController>());

        Assert.True((await Get(app, "/answers", "/answers")).IsStreamed);
    }

    [Fact]
    public async Task HTTP_APIs_and_load_balancers_get_complete_responses()
    {
        var app = Rest(builder => builder.UseResponseStreaming().MapGet("/", () => "hello"));

        var http = await Client().InvokeAsync(app.As<ApiGatewayHttpResolver>().ResolveAsync, """{"version":"2.0","rawPath":"/","requestContext":{"domainName":"a.execute-api.eu-west-1.amazonaws.com","http":{"method":"GET","path":"/"}}}""");
        var payload1 = await Client().InvokeAsync(app.ResolveAsync, """{"version":"1.0","resource":"/","path":"/","httpMethod":"GET"}""");
        var alb = await Client().InvokeAsync(app.As<AlbResolver>().ResolveAsync, """{"path":"/","httpMethod":"GET","requestContext":{"elb":{}},"headers":{}}""");

        Assert.All([http, payload1, alb], sent =>
        {
            Assert.False(sent.IsStreamed);
            Assert.Equal("hello", (string?)JsonNode.Parse(sent.Bytes)!["body"]);
        });
    }

    [Fact]
    public async Task The_typed_form_returns_a_complete_response()
    {
        var app = Rest(builder => builder.UseResponseStreaming().MapGet("/", () => (Stream)new MemoryStream([1, 2, 3])));

        var response = await app.ResolveAsync(new Amazon.Lambda.APIGatewayEvents.APIGatewayProxyRequest { Path = "/", HttpMethod = "GET" }, Client().Context);

        Assert.Equal("AQID", response.Body);
    }

    [Fact]
    public async Task Without_a_runtime_client_that_can_stream_the_message_explains_it()
    {
        var app = Rest(builder => builder.UseResponseStreaming().MapGet("/", () => "hello"));

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => app.ResolveAsync(Event("/", "/", "GET"), new TestContext()));

        Assert.Contains("Amazon.Lambda.Core 3.3.0", exception.Message, StringComparison.Ordinal);
        Assert.NotNull(exception.InnerException);
    }

    /// <summary>The runtime client registers itself by a member that is not public. This test plays it.</summary>
    [Fact]
    public async Task The_stream_is_opened_through_the_official_factory()
    {
        var core = typeof(Amazon.Lambda.Core.ILambdaContext).Assembly;
        var factory = core.GetType("Amazon.Lambda.Core.ResponseStreaming.LambdaResponseStreamFactory")!;
        var contract = core.GetType("Amazon.Lambda.Core.ResponseStreaming.ILambdaResponseStream")!;
        var register = factory.GetMethod("SetLambdaResponseStream", BindingFlags.NonPublic | BindingFlags.Static)!;
        var preludes = new List<string>();
        var client = (RecordedStream)DispatchProxy.Create(contract, typeof(RecordedStream));
        var opener = new Opener(client, preludes);
        register.Invoke(null, [Delegate.CreateDelegate(typeof(Func<,>).MakeGenericType(typeof(byte[]), contract), opener, typeof(Opener).GetMethod(nameof(Opener.Open))!.MakeGenericMethod(contract))]);
        try
        {
            var app = Rest(builder => builder.UseResponseStreaming().MapGet("/", () => "hello"));

            var result = await app.ResolveAsync(Event("/", "/", "GET"), new TestContext());

            Assert.Equal("""{"statusCode":200,"multiValueHeaders":{"Content-Type":["text/plain; charset=utf-8"]}}""", Assert.Single(preludes));
            Assert.Equal("hello", Encoding.UTF8.GetString(client.Written.ToArray()));
            Assert.Equal(-1, result.ReadByte());

            var url = Rest(builder => builder.UseResponseStreaming().MapGet("/", () =>
            {
                var response = new Response { Body = "hello", ContentType = "text/plain", Headers = { ["X-A"] = "1", ["Transfer-Encoding"] = "chunked" } };
                response.Cookies.Add("a=1");
                return response;
            })).As<ApiGatewayHttpResolver>();
            await url.ResolveAsync(new MemoryStream("""{"version":"2.0","rawPath":"/","requestContext":{"domainName":"a.lambda-url.eu-west-1.on.aws","http":{"method":"GET","path":"/"}}}"""u8.ToArray()), new TestContext());

            Assert.Equal("""{"statusCode":200,"headers":{"Content-Type":"text/plain","X-A":"1"},"cookies":["a=1"]}""", preludes[1]);
        }
        finally
        {
            factory.GetField("_streamFactory", BindingFlags.NonPublic | BindingFlags.Static)!.SetValue(null, null);
        }
    }

    private static ApiGatewayRestResolver Rest(Action<ResolverBuilder<ApiGatewayRestResolver>> configure)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        configure(builder);
        return builder.Build();
    }

    private static RuntimeClient Client() => new(new TestContext());

    private static Task<RuntimeClient> Get(ApiGatewayRestResolver app, string path, string resource, string method = "GET") =>
        Client().InvokeAsync(app.ResolveAsync, Encoding.UTF8.GetString(Event(path, resource, method).ToArray()));

    private static MemoryStream Event(string path, string resource, string method) =>
        new(Encoding.UTF8.GetBytes($$$"""{"resource":"{{{resource}}}","path":"{{{path}}}","httpMethod":"{{{method}}}","requestContext":{"stage":"prod"}}"""));

    [ResponseStream]
    public sealed class AnswersController
    {
        public string GetAnswers() => "42";
    }

    public sealed class Opener(object client, List<string> preludes)
    {
        public T Open<T>(byte[] prelude)
        {
            preludes.Add(Encoding.UTF8.GetString(prelude));
            return (T)client;
        }
    }

    public class RecordedStream : DispatchProxy
    {
        public MemoryStream Written { get; } = new();

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            switch (targetMethod!.Name)
            {
                case "WriteAsync":
                    Written.Write((byte[])args![0]!, (int)args[1]!, (int)args[2]!);
                    return Task.CompletedTask;
                case "get_BytesWritten":
                    return Written.Length;
                default:
                    return targetMethod.ReturnType == typeof(bool) ? false : null;
            }
        }
    }
}
