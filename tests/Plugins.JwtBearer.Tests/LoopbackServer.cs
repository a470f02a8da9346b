using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LambdaEventHandler.JwtBearer;

/// <summary>An HTTP server on the loopback interface that returns documents.</summary>
internal class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _paths = new();
    private readonly Task _serving;

    public LoopbackServer()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>The paths of the requests, in their order.</summary>
    public IReadOnlyList<string> Paths => [.. _paths];

    /// <summary>The documents by path. A document that is null is never sent.</summary>
    public ConcurrentDictionary<string, string?> Documents { get; } = new();

    /// <summary>Holds requests back until it completes.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public int CountOf(string path) => _paths.Count(one => one == path);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                _ = RespondAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
        }
        catch (OperationCanceledException)
        {
            // The test has ended.
        }
    }

    private async Task RespondAsync(TcpClient client)
    {
        try
        {
            using var connection = client;
            var stream = connection.GetStream();
            var path = await ReadPathAsync(stream);
            _paths.Enqueue(path);
            await Gate.WaitAsync(_stop.Token);
            if (Documents.TryGetValue(path, out var document) && document is null)
            {
                await Task.Delay(Timeout.Infinite, _stop.Token);
            }

            var body = Encoding.UTF8.GetBytes(document ?? "not found");
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {(document is null ? "404 Not Found" : "200 OK")}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n"), _stop.Token);
            await stream.WriteAsync(body, _stop.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // The test or the client has ended the connection.
        }
    }

    private async Task<string> ReadPathAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        var path = (await reader.ReadLineAsync(_stop.Token))!.Split(' ')[1];
        while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 })
        {
            // Headers don't matter.
        }

        return path;
    }
}

/// <summary>An OpenID Connect authority with a discovery document and a JSON Web Key Set.</summary>
internal sealed class Authority : LoopbackServer
{
    public const string MetadataPath = "/.well-known/openid-configuration";
    public const string KeysPath = "/keys";

    public Authority(params SigningKey[] keys)
    {
        Publish(keys);
        SetMetadata(Address, Address + KeysPath);
    }

    public void SetMetadata(string issuer, string keys) => Documents[MetadataPath] = $$"""{"issuer":"{{issuer}}","jwks_uri":"{{keys}}"}""";

    public void Publish(params SigningKey[] keys) => PublishJson([.. keys.Select(key => key.Json)]);

    public void PublishJson(params string[] keys) => Documents[KeysPath] = $$"""{"keys":[{{string.Join(',', keys)}}]}""";
}
