using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace LambdaEventHandler.Load;

/// <summary>Many connections at the same time on the local gateway, which runs in a process of its own, beside clients that are slow or hang up.</summary>
internal static partial class GatewayLoad
{
    private const int Connections = 64;
    private const int Misbehaving = 8;

    public static async Task<bool> RunAsync(TimeSpan duration)
    {
        using var gateway = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["serve", "--port", "0"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        gateway.ErrorDataReceived += static (_, _) => { };
        gateway.BeginErrorReadLine();
        var address = await ReadAddressAsync(gateway.StandardOutput);
        _ = gateway.StandardOutput.ReadToEndAsync();

        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections }) { BaseAddress = address };
        using var end = new CancellationTokenSource();
        var counts = new Counts();
        var load = Enumerable.Range(0, Connections).Select(number => SendAsync(client, number, counts, end.Token)).ToList();
        var others = Enumerable.Range(0, Misbehaving).Select(number => MisbehaveAsync(address, isSlow: number % 2 == 0, counts, end.Token)).ToList();
        await Task.Delay(duration);
        var memory = Process.GetProcessById(gateway.Id).WorkingSet64 / 1024 / 1024;

        // Ctrl+C while requests are in flight: each is answered whole, or its connection is closed.
        counts.IsEnding = true;
        Process.Start("kill", ["-INT", gateway.Id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await gateway.WaitForExitAsync(patience.Token);
        await end.CancelAsync();
        await Task.WhenAll([.. load, .. others]);

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"gateway: {counts.Right:N0} requests in {duration.TotalSeconds:0} s on {Connections} connections, {counts.Wrong} wrong responses, {counts.Lost} lost ones, {memory} MB"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"gateway: {counts.Slow:N0} requests of slow clients, {counts.Aborted:N0} of clients that hung up; Ctrl+C: exit code {gateway.ExitCode}"));
        return counts is { Wrong: 0, Lost: 0 } && gateway.ExitCode == 0;
    }

    private static async Task<Uri> ReadAddressAsync(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            if (Address().Match(line) is { Success: true } match)
            {
                return new Uri(match.Value);
            }
        }

        throw new InvalidOperationException("The gateway did not start.");
    }

    private static async Task SendAsync(HttpClient client, int number, Counts counts, CancellationToken end)
    {
        for (var request = 0; !end.IsCancellationRequested; request++)
        {
            var name = $"{number}-{request}-{new string('x', request % 500)}";
            try
            {
                var isRight = await client.GetStringAsync($"/hello/{name}", end) == $"hello {name}";
                Interlocked.Increment(ref isRight ? ref counts.Right : ref counts.Wrong);
            }
            catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
            {
                if (counts.IsEnding)
                {
                    return;
                }

                Interlocked.Increment(ref counts.Lost);
            }
        }
    }

    private static async Task MisbehaveAsync(Uri address, bool isSlow, Counts counts, CancellationToken end)
    {
        var request = Encoding.ASCII.GetBytes($"GET /hello/slow HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\n\r\n");
        while (!end.IsCancellationRequested)
        {
            try
            {
                using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(IPAddress.Loopback, address.Port, end);
                if (isSlow)
                {
                    await SendSlowlyAsync(socket, request, counts, end);
                }
                else
                {
                    // Hangs up with a reset, in the middle of the request or while it is answered.
                    await socket.SendAsync(request.AsMemory(0, Random.Shared.Next(1, request.Length + 1)), end);
                    socket.LingerState = new LingerOption(true, 0);
                    Interlocked.Increment(ref counts.Aborted);
                }
            }
            catch (Exception exception) when (exception is SocketException or OperationCanceledException && (counts.IsEnding || !isSlow))
            {
                if (counts.IsEnding)
                {
                    return;
                }
            }
        }
    }

    private static async Task SendSlowlyAsync(Socket socket, byte[] request, Counts counts, CancellationToken end)
    {
        foreach (var piece in request.Chunk(8))
        {
            await socket.SendAsync(piece, end);
            await Task.Delay(50, end);
        }

        using var stream = new NetworkStream(socket);
        using var reader = new StreamReader(stream);
        var response = await reader.ReadToEndAsync(end);
        if (response.StartsWith("HTTP/1.1 200", StringComparison.Ordinal) && response.EndsWith("hello slow", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref counts.Slow);
        }
        else if (!counts.IsEnding)
        {
            Interlocked.Increment(ref counts.Wrong);
        }
    }

    [GeneratedRegex("http://127[0-9.]+:[0-9]+")]
    private static partial Regex Address();

    private sealed class Counts
    {
        public int Right;
        public int Wrong;
        public int Lost;
        public int Slow;
        public int Aborted;
        public volatile bool IsEnding;
    }
}
