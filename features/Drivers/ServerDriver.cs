using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace LambdaEventHandler.Features.Drivers;

/// <summary>Sends requests to the app behind Kestrel, on a free port of this machine.</summary>
public sealed class ServerDriver(ResolverDriver resolver)
{
    private string _response = "";
    private string[] _headers = [];

    public async Task SendAsync(string method, string path, string prefix = "")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(static options => options.Listen(IPAddress.Loopback, 0));
        await using var server = builder.Build();
        server.MapGroup(prefix).MapResolver(resolver.App);
        await server.StartAsync();
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new(server.Urls.First()) };
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        _headers = [.. response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated).SelectMany(static header => header.Value.Select(value => $"{header.Key}: {value}"))];
        _response = $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}";
    }

    public void Sent(string response) => Assert.Equal(response, _response);

    public void SentHeaders(IEnumerable<string> headers) => Assert.Superset(headers.ToHashSet(), _headers.ToHashSet());
}
