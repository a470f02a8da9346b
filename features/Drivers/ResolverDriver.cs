using System.Text;
using System.Text.Json.Nodes;
using LambdaEventHandler.Features.Support;

namespace LambdaEventHandler.Features.Drivers;

/// <summary>The function of a scenario: built from its Given steps, and invoked from every source that it names, in both forms.</summary>
public sealed class ResolverDriver
{
    private IReadOnlyList<EventSource> _sources = [EventSources.Rest];

    public ResolverBuilder<ApiGatewayRestResolver> Builder { get; } = ApiGatewayRestResolver.CreateBuilder();

    public Invocation Invocation { get; } = new();

    /// <summary>The results of the last call, one per source.</summary>
    public IReadOnlyList<Resolution> Resolutions { get; private set; } = [];

    /// <summary>The number of requests: two per call and source, one in each form.</summary>
    public int Requests { get; private set; }

    public ApiGatewayRestResolver App
    {
        get => field ??= Builder.Build();
        set;
    }

    /// <summary>The sources that the scenario names.</summary>
    internal IReadOnlyList<EventSource> Sources => _sources;

    public void PutBehind(string source) => _sources = [EventSources.Named(source)];

    public void PutBehindEverySource() => _sources = EventSources.All;

    public Task ArriveAsync(HttpCall call) => ResolveAsync([.. _sources.Select(source => (source, source.EventFor(call)))]);

    public Task ArriveAsync(string source, JsonObject json) => ResolveAsync([(EventSources.Named(source), json)]);

    /// <summary>Invokes only the Stream form, because a typed event can't be of another type.</summary>
    public async Task StreamAsync(string source, string text)
    {
        var app = App;
        Resolutions = [await Resolution.OfAsync(source, async () => await ReadAsync(await EventSources.Named(source).ResolveAsync(app, Utf8(text), Invocation)))];
    }

    private async Task ResolveAsync((EventSource Source, JsonObject Json)[] events)
    {
        var resolutions = new List<Resolution>();
        foreach (var (source, json) in events)
        {
            resolutions.Add(await ResolveBothWaysAsync(source, json));
        }

        Resolutions = resolutions;
    }

    private async Task<Resolution> ResolveBothWaysAsync(EventSource source, JsonObject json)
    {
        var app = App;
        Requests += 2;
        var streamed = await Resolution.OfAsync(source.Name, async () => await ReadAsync(await source.ResolveAsync(app, Utf8(json.ToJsonString()), Invocation)));
        var typed = await Resolution.OfAsync(source.Name, () => source.ResolveTypedAsync(app, json, Invocation));
        streamed.AssertSameAs(typed);
        return streamed;
    }

    private static MemoryStream Utf8(string text) => new(Encoding.UTF8.GetBytes(text));

    private static async Task<JsonObject> ReadAsync(Stream response) => (await JsonNode.ParseAsync(response))!.AsObject();
}
