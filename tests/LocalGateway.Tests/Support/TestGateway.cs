using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Amazon.Lambda.Core;

namespace LambdaEventHandler.Gateway;

/// <summary>A gateway on a free port in front of a function that keeps the event and gives a set response.</summary>
internal sealed class TestGateway : IAsyncDisposable
{
    private readonly CapturedText _output = new();
    private readonly CapturedText _errors = new();
    private GatewayServer _server = null!;

    public JsonNode Event { get; private set; } = null!;

    public int Invocations { get; private set; }

    public InvocationLog Log { get; } = new();

    public string Output => _output.ToString();

    public string Errors => _errors.ToString();

    public Uri Address => new(_server.Address);

    public HttpClient Client { get; } = new(new SocketsHttpHandler { UseCookies = false });

    public static Task<TestGateway> PlayAsync(string source, string? stage = null, string response = """{"statusCode":200}""", Func<FrontService, GatewayUser>? user = null) =>
        PlayAsync(source, _ => response, stage, user);

    public static Task<TestGateway> PlayAsync(string source, Func<ILambdaContext, string> respond, string? stage = null, Func<FrontService, GatewayUser>? user = null) =>
        PlayAsync(source, stage, test => (lambdaEvent, context) => test.AnswerAsync(lambdaEvent, respond, context), user);

    /// <summary>Puts the gateway with its page in front of an app, which is observed.</summary>
    public static Task<TestGateway> ShowAsync(string source, Action<ResolverBuilder<ApiGatewayRestResolver>> configure, string? stage = null, Func<FrontService, GatewayUser>? user = null)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        configure(builder);
        using (new InvocationObserver().ObserveBuilds())
        {
            var app = LogCapture.AddTo(builder.Build());
            return PlayAsync(source, stage, _ => FrontServices.Create(source, stage).ResolverOf(app).ResolveAsync, user, app);
        }
    }

    /// <summary>Puts the gateway in front of an app.</summary>
    public static Task<TestGateway> PlayAsync(string source, Resolver app) =>
        PlayAsync(source, stage: null, _ => FrontServices.Create(source, null).ResolverOf(app).ResolveAsync);

    private static async Task<TestGateway> PlayAsync(string source, string? stage, Func<TestGateway, LambdaFunction> function, Func<FrontService, GatewayUser>? user = null, Resolver? shown = null)
    {
        var test = new TestGateway();
        var console = new GatewayConsole(Stream.Null, test._output, test._errors);
        var service = FrontServices.Create(source, stage);
        var invoker = new Invoker(service, function(test), console, new FixedTime()) { User = user?.Invoke(service), Sinks = [new ConsoleLines(console), test.Log] };
        var page = shown is null ? null : new GatewayPage(invoker, test.Log, shown, "Function.App");
        var gateway = new HttpGateway(invoker, console) { Hosts = new AllowedHosts("example.com"), Page = page };
        test._server = await GatewayServer.StartAsync(gateway, port: 0);
        test.Client.BaseAddress = test.Address;
        return test;
    }

    /// <summary>Sends a request word for word: HttpClient would tidy up its path.</summary>
    /// <returns>The whole response.</returns>
    public async Task<string> SendAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(Address.Host, Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request.ReplaceLineEndings("\r\n")));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    /// <summary>Asks as the script of the page does.</summary>
    public async Task<JsonNode> AskPageAsync(string path, object? body = null, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, new Uri($"/_gateway/{path}", UriKind.Relative));
        request.Headers.Add("X-Gateway-Page", "1");
        request.Content = body is null ? null : JsonContent.Create(body);
        using var response = await Client.SendAsync(request);
        Assert.Equal(status, response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    /// <summary>Sends a GET with a target word for word.</summary>
    public Task<string> GetAsync(string target, params string[] headers) =>
        SendAsync($"GET {target} HTTP/1.1\nHost: example.com\nConnection: close\n{string.Concat(headers.Select(header => header + "\n"))}\n");

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
    }

    private async Task<Stream> AnswerAsync(Stream lambdaEvent, Func<ILambdaContext, string> respond, ILambdaContext context)
    {
        Event = (await JsonNode.ParseAsync(lambdaEvent))!;
        Invocations++;
        return new MemoryStream(Encoding.UTF8.GetBytes(respond(context)));
    }
}
