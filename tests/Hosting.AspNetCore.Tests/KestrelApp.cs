using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler.Hosting;

/// <summary>An app behind Kestrel, on a free port of this machine.</summary>
internal sealed class KestrelApp : IAsyncDisposable
{
    private readonly WebApplication _server;

    private KestrelApp(WebApplication server, LogEntries log) => (_server, Log) = (server, log);

    public LogEntries Log { get; }

    public Uri Address => new(_server.Urls.First());

    public HttpClient Client { get; } = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None });

    /// <summary>Starts the app at the root.</summary>
    public static Task<KestrelApp> StartAsync(Resolver resolver, Action<ResolverHostingOptions>? options = null) =>
        StartAsync(server => server.MapResolver(resolver, options));

    /// <summary>Starts a server.</summary>
    /// <param name="map">Adds middleware and endpoints.</param>
    /// <param name="services">Adds services.</param>
    /// <param name="kestrel">Sets the options of Kestrel.</param>
    public static async Task<KestrelApp> StartAsync(Action<WebApplication> map, Action<IServiceCollection>? services = null, Action<KestrelServerOptions>? kestrel = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "orders" });
        var log = new LogEntries();
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Debug);
        builder.WebHost.UseKestrel(options =>
        {
            options.Listen(IPAddress.Loopback, 0);
            kestrel?.Invoke(options);
        });
        services?.Invoke(builder.Services);
        var server = builder.Build();
        map(server);
        await server.StartAsync();
        var app = new KestrelApp(server, log);
        app.Client.BaseAddress = app.Address;
        return app;
    }

    /// <summary>Sends a request word for word: HttpClient would tidy up its path.</summary>
    /// <returns>The whole response.</returns>
    public async Task<string> SendRawAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(Address.Host, Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request.ReplaceLineEndings("\r\n")));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    /// <summary>Sends a GET with a target word for word, and returns the body.</summary>
    public async Task<string> GetRawAsync(string target) =>
        (await SendRawAsync($"GET {target} HTTP/1.1\nHost: example.com\nConnection: close\n\n")).Split("\r\n\r\n", 2)[1];

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
    }
}

/// <summary>What was logged.</summary>
internal sealed class LogEntries : ILoggerProvider
{
    private readonly ConcurrentQueue<(string Category, LogLevel Level, string Text)> _entries = new();

    public IEnumerable<(string Category, LogLevel Level, string Text)> All => _entries;

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Logger(LogEntries log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log._entries.Enqueue((category, logLevel, formatter(state, exception)));
    }
}
