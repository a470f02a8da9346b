using System.Text;
using System.Text.Json.Nodes;
using Amazon.Lambda.Core;

namespace LambdaEventHandler.Emulation;

/// <summary>A service in front of a function that returns a fixed response and keeps the event.</summary>
internal sealed class TestService(string source, Func<string> respond, string? stage = null)
{
    private readonly FrontService _service = FrontServices.Create(source, stage);

    public TestService(string source, string response = """{"statusCode":200}""", string? stage = null)
        : this(source, () => response, stage)
    {
    }

    public JsonNode Event { get; private set; } = null!;

    public int Invocations { get; private set; }

    public AuthorizedUser? User { get; init; }

    public string? CustomDomain { get; init; }

    public Task<Exchange> GetAsync(string target, params string[] headers) => SendAsync("GET", target, headers);

    public Task<Exchange> PostAsync(byte[] body, params string[] headers) => SendAsync("POST", "/", headers, body);

    public async Task<Exchange> SendAsync(string method, string target, IEnumerable<string> headers, byte[]? body = null)
    {
        var list = new HeaderList();
        foreach (var lines in headers.Prepend("Host: example.com").Select(line => line.Split(": ", 2)).GroupBy(line => line[0], line => line[1]))
        {
            list.Add(lines.Key, [.. lines]);
        }

        var request = new ClientRequest(method, RequestTarget.Parse(target), list, body ?? [])
        {
            Port = 3000,
            User = User,
            CustomDomain = CustomDomain,
            Time = new(2026, 3, 4, 19, 15, 17, 135, TimeSpan.Zero),
        };
        return await new EmulatedService(_service, InvokeAsync).SendAsync(request, null!);
    }

    private async Task<Stream> InvokeAsync(Stream lambdaEvent, ILambdaContext context)
    {
        Event = (await JsonNode.ParseAsync(lambdaEvent))!;
        Invocations++;
        return new MemoryStream(Encoding.UTF8.GetBytes(respond()));
    }
}

/// <summary>Reads the headers and the body of a response as tests compare them.</summary>
internal static class ExchangeExtensions
{
    public static string[] Values(this Exchange exchange, string name) =>
        [.. exchange.Response.Headers.Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value)];

    public static string Text(this Exchange exchange) => Encoding.UTF8.GetString(exchange.Response.Body);
}
