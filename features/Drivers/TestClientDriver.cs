using System.Text.Json.Nodes;
using LambdaEventHandler.Testing;
using Xunit;

namespace LambdaEventHandler.Features.Drivers;

/// <summary>Sends requests with the client of the package LambdaEventHandler.Testing.</summary>
public sealed class TestClientDriver(ResolverDriver resolver)
{
    private string _response = "";
    private string _event = "";
    private string _message = "";

    public async Task SendAsync(string source, string method, string path, Action<TestClient>? configure = null)
    {
        using var client = resolver.App.CreateClient(Enum.Parse<Testing.EventSource>(source));
        configure?.Invoke(client);
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await client.SendAsync(request);
        _response = $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}";
        _event = client.LastExchange.EventJson!;
    }

    public async Task FailAsync(string source, string method, string path, Action<TestClient> configure) =>
        _message = (await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(source, method, path, configure))).Message;

    public void MessageContains(string text) => Assert.Contains(text, _message, StringComparison.Ordinal);

    public void Received(string response) => Assert.Equal(response, _response);

    public void EventHasField(string name) => Assert.True(JsonNode.Parse(_event)!.AsObject().ContainsKey(name), _event);

    public void EventContains(string json) => Assert.Contains(json, _event, StringComparison.Ordinal);
}
