using System.Text.Json.Nodes;
using LambdaEventHandler.Features.Support;
using Xunit;

namespace LambdaEventHandler.Features.Drivers;

/// <summary>The client of a scenario.</summary>
public sealed class RequestDriver(ResolverDriver resolver)
{
    private readonly List<KeyValuePair<string, string>> _headers = [];

    public void SendHeader(string name, string value) => _headers.Add(new(name, value));

    public Task SendAsync(HttpCall call) => resolver.ArriveAsync(call with { Headers = [.. _headers, .. call.Headers] });
}

/// <summary>Many concurrent clients, spread over all sources.</summary>
public sealed class CrowdDriver(ResolverDriver resolver)
{
    private IReadOnlyList<(string Client, JsonNode Body)> _answers = [];

    public async Task AskAsync(int clients, string target)
    {
        var app = resolver.App;
        var answers = Enumerable.Range(0, clients).Select(number => Task.Run(() => AskAsync(app, number, target)));
        _answers = await Task.WhenAll(answers);
    }

    public void EachGotItsOwn()
    {
        Assert.NotEmpty(_answers);
        Assert.All(_answers, answer => Assert.Equal((answer.Client, answer.Client), ((string)answer.Body["name"]!, (string)answer.Body["greeting"]!)));
    }

    private async Task<(string Client, JsonNode Body)> AskAsync(ApiGatewayRestResolver app, int number, string target)
    {
        var client = $"client-{number}";
        var source = EventSources.All[number % EventSources.All.Count];
        var json = source.EventFor(new HttpCall("GET", target.Replace("{client}", client, StringComparison.Ordinal)));
        var response = await source.ResolveTypedAsync(app, json, resolver.Invocation);
        return (client, JsonNode.Parse((string)response["body"]!)!);
    }
}
