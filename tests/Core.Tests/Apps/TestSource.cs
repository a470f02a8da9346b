using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Amazon.Lambda.Core;

namespace LambdaEventHandler;

/// <summary>What sends events: makes one of a request, and asks a resolver with it in either form.</summary>
internal abstract class TestSource(string name)
{
    /// <summary>How a Lambda serializer reads and writes the official objects.</summary>
    protected static readonly JsonSerializerOptions Official = new()
    {
        PropertyNameCaseInsensitive = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly TestSource[] All =
        [new RestSource(), new HttpSource(), new AlbSource(hasSeveralValues: false), new AlbSource(hasSeveralValues: true)];

    public static TheoryData<string> Names => [.. All.Select(source => source.Name)];

    public string Name { get; } = name;

    public static TestSource Of(string name) => All.Single(source => source.Name == name);

    public abstract JsonObject ToEvent(SentRequest request);

    /// <summary>The resolver that answers this source, with the app's routes.</summary>
    public abstract Resolver ResolverOf(Resolver app);

    /// <summary>Asks with the event's JSON, and gives the response's.</summary>
    public async Task<JsonObject> AskJson(Resolver app, JsonObject sent, ILambdaContext? context = null)
    {
        using var json = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(sent));
        await using var answer = await ResolverOf(app).ResolveAsync(json, context ?? new TestContext());
        return (JsonObject)(await JsonNode.ParseAsync(answer))!;
    }

    /// <summary>Asks with the official object, and gives the JSON that a serializer makes of the official response.</summary>
    public async Task<JsonObject> AskTyped(Resolver app, JsonObject sent, ILambdaContext? context = null)
    {
        var answer = await AskTyped(ResolverOf(app), JsonSerializer.SerializeToUtf8Bytes(sent), context ?? new TestContext());
        return (JsonObject)JsonNode.Parse(JsonSerializer.SerializeToUtf8Bytes(answer, answer.GetType(), Official))!;
    }

    public Task<JsonObject> Ask(Resolver app, SentRequest request, ILambdaContext? context = null) => AskJson(app, ToEvent(request), context);

    protected abstract Task<object> AskTyped(Resolver resolver, byte[] json, ILambdaContext context);

    protected static JsonObject Single(IEnumerable<(string Name, string Value)> pairs) =>
        new(pairs.GroupBy(pair => pair.Name).Select(group => KeyValuePair.Create(group.Key, (JsonNode?)group.Last().Value)));

    protected static JsonObject Several(IEnumerable<(string Name, string Value)> pairs) =>
        new(pairs.GroupBy(pair => pair.Name).Select(group => KeyValuePair.Create(group.Key, (JsonNode?)new JsonArray([.. group.Select(pair => (JsonNode)pair.Value)]))));

    protected static IEnumerable<(string Name, string Value)> WithCookies(SentRequest request) =>
        request.Cookies.Count == 0 ? request.Headers : [.. request.Headers, ("Cookie", string.Join("; ", request.Cookies))];
}
