using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Amazon.Lambda.Core;
using LambdaEventHandler.MadeUp;

[assembly: LambdaEventHandler.EventType(typeof(PigeonEvent))]

namespace LambdaEventHandler.MadeUp;

/// <summary>A source that nobody has heard of works in both forms although the library knows nothing of it: all that it needs is in this file.</summary>
public sealed class MadeUpSourceTests
{
    private const string Event = """{"verb":"get","loft":"/hello/Ada","ring":{"x-ring":"7"},"note":"coo","isBase64Encoded":false}""";

    private static readonly PigeonResolver App = Build();

    [Fact]
    public async Task The_Stream_form_reads_the_event_and_writes_the_response() =>
        Assert.Equal("""{"code":201,"rings":{"Content-Type":"text/plain; charset=utf-8"},"note":"Hello Ada, 7, coo"}""", await Send(App, Event));

    [Fact]
    public async Task The_typed_form_returns_the_same_response()
    {
        var answer = await App.ResolveAsync(JsonSerializer.Deserialize<PigeonEvent>(Event)!, new TestContext());

        Assert.Equal(201, answer.Code);
        Assert.Equal("text/plain; charset=utf-8", answer.Rings["Content-Type"]);
        Assert.Equal("Hello Ada, 7, coo", answer.Note);
    }

    [Theory]
    [InlineData(typeof(PigeonResolver), Event)]
    [InlineData(typeof(ApiGatewayRestResolver), """{"resource":"/","path":"/","httpMethod":"GET"}""")]
    [InlineData(typeof(ApiGatewayHttpResolver), """{"version":"2.0","rawPath":"/"}""")]
    [InlineData(typeof(AlbResolver), """{"requestContext":{"elb":{}},"path":"/","httpMethod":"GET"}""")]
    public void An_event_is_distinguished_from_those_of_other_sources(Type resolver, string json) =>
        Assert.All<Resolver>(
            [App, App.As<ApiGatewayRestResolver>(), App.As<ApiGatewayHttpResolver>(), App.As<AlbResolver>(), App.As<PigeonResolver>()],
            app => Assert.IsType(resolver, app.ForEvent(Encoding.UTF8.GetBytes(json))));

    [Fact]
    public async Task The_resolvers_of_other_sources_name_it_and_it_names_them()
    {
        var toRest = await Assert.ThrowsAsync<InvalidEventException>(() => Send(App.As<ApiGatewayRestResolver>(), Event));
        var toPigeon = await Assert.ThrowsAsync<InvalidEventException>(() => Send(App, """{"version":"2.0","rawPath":"/"}"""));

        Assert.Equal("This looks like an event of a pigeon post (verb and loft), which ApiGatewayRestResolver cannot answer: use PigeonResolver.", toRest.Message);
        Assert.EndsWith("use ApiGatewayHttpResolver.", toPigeon.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resolver_answers_what_its_own_source_likely_sends_even_if_another_source_claims_it()
    {
        const string Both = """{"verb":"GET","resource":"/{proxy+}","path":"/hello/Ada","httpMethod":"GET","headers":{"X-Ring":"7"}}""";

        Assert.Contains("Hello Ada, 7", await Send(App.As<ApiGatewayRestResolver>(), Both), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_or_mistyped_field_is_named()
    {
        var missing = await Assert.ThrowsAsync<InvalidEventException>(() => Send(App, """{"verb":"GET"}"""));
        var mistyped = await Assert.ThrowsAsync<InvalidEventException>(() => Send(App, """{"verb":"GET","loft":"/","note":1}"""));

        Assert.Equal("The event has no loft, so PigeonResolver cannot route it: send the event of a pigeon post (verb and loft).", missing.Message);
        Assert.Contains("body is not text", mistyped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_response_over_its_limit_is_a_500_in_both_forms()
    {
        const string Large = """{"verb":"GET","loft":"/large"}""";

        var typed = await App.ResolveAsync(JsonSerializer.Deserialize<PigeonEvent>(Large)!, new TestContext());

        Assert.StartsWith("""{"code":500,""", await Send(App, Large), StringComparison.Ordinal);
        Assert.Equal(500, typed.Code);
    }

    [Fact]
    public async Task An_action_can_have_its_event_as_a_parameter()
    {
        const string Sent = """{"verb":"GET","loft":"/event"}""";

        Assert.Contains("\"/event of PigeonEvent\"", await Send(App, Sent), StringComparison.Ordinal);
        Assert.Equal("/event of PigeonEvent", (await App.ResolveAsync(JsonSerializer.Deserialize<PigeonEvent>(Sent)!, null)).Note);
    }

    [Fact]
    public void An_app_without_the_source_has_no_resolver_for_it()
    {
        var refusal = Assert.Throws<NotSupportedException>(ApiGatewayRestResolver.CreateBuilder().Build().As<PigeonResolver>);

        Assert.Equal("PigeonResolver is not the resolver of a source: use ApiGatewayRestResolver or ApiGatewayHttpResolver or AlbResolver.", refusal.Message);
    }

    private static async Task<string> Send(Resolver app, string json)
    {
        await using var answer = await app.ResolveAsync(new MemoryStream(Encoding.UTF8.GetBytes(json)), new TestContext());
        using var reader = new StreamReader(answer);
        return await reader.ReadToEndAsync();
    }

    private static PigeonResolver Build()
    {
        var builder = PigeonResolver.CreateBuilder();
        builder.MapGet("/hello/{name}", (string name, [FromHeader("X-Ring")] int ring, Request request) =>
            Response.Text($"Hello {name}, {ring}, {request.Body}", 201));
        builder.MapGet("/event", (PigeonEvent sent) => $"{sent.Loft} of {sent.GetType().Name}");
        builder.MapGet("/large", () => new string('o', 2000));
        return builder.Build();
    }
}

public sealed class PigeonEvent
{
    [JsonPropertyName("verb")]
    public string? Verb { get; set; }

    [JsonPropertyName("loft")]
    public string? Loft { get; set; }

    [JsonPropertyName("ring")]
    public Dictionary<string, string>? Ring { get; set; }

    [JsonPropertyName("note")]
    public string? Note { get; set; }
}

public sealed class PigeonResponse
{
    public int Code { get; set; }

    public Dictionary<string, string> Rings { get; } = [];

    public string? Note { get; set; }
}

public sealed class PigeonResolver : Resolver
{
    internal PigeonResolver(HttpApplication application)
        : base(application, Pigeon.Instance)
    {
    }

    public static ResolverBuilder<PigeonResolver> CreateBuilder()
    {
        var builder = new ResolverBuilder<PigeonResolver>();
        builder.Settings.Sources = builder.Settings.Sources.With(new(Pigeon.Instance, typeof(PigeonResolver), static application => new PigeonResolver(application)));
        return builder;
    }

    public async Task<PigeonResponse> ResolveAsync(PigeonEvent request, ILambdaContext? context)
    {
        var writer = new PigeonResponseWriter();
        await ResolveAsync(new PigeonObjectEvent(request), context, writer);
        return writer.Response;
    }
}

internal sealed class Pigeon : EventSource
{
    public static readonly Pigeon Instance = new();

    public override string ResolverName => nameof(PigeonResolver);

    public override string Description => "a pigeon post (verb and loft)";

    public override int ResponseLimit => 1000;

    protected override EventFieldNames OwnNames => static name =>
        name.SequenceEqual("verb"u8) ? EventField.HttpMethod :
        name.SequenceEqual("loft"u8) ? EventField.Path :
        name.SequenceEqual("ring"u8) ? EventField.Headers :
        name.SequenceEqual("note"u8) ? EventField.Body : null;

    public override Likeness Compare(RawEvent sent) => sent.HasMember("verb") ? Likeness.Certain : Likeness.None;

    public override string ReadRawPath(RawEvent sent) => sent.Text(EventField.Path) ?? "";

    public override Query ReadQuery(RawEvent sent) => new();

    public override void Write(Response response, Request request, RawEvent sent, ResponseWriter writer)
    {
        writer.Begin(response.StatusCode, description: null);
        writer.BeginHeaders();
        for (var groups = new HeaderGroups(response, withCookies: false); groups.MoveNext();)
        {
            writer.WriteHeader(groups.Name, groups.Last);
        }

        writer.EndHeaders();
        writer.WriteBody(response, MessageBody.IsSent(response, request));
        writer.End();
    }

    public override ResponseWriter CreateJsonWriter(IBufferWriter<byte> output) => new PigeonJsonWriter(output);

    protected override bool TryReadRequestLine(RawEvent sent, out RequestLine line, [NotNullWhen(false)] out string? missing)
    {
        var path = sent.Text(EventField.Path);
        missing = path is null ? "loft" : null;
        line = path is null ? default : new RequestLine(sent.Text(EventField.HttpMethod)!.ToUpperInvariant(), new RequestPath(path, isPercentEncoded: true));
        return path is not null;
    }

    protected override JsonTypeInfo EventJson => JsonSerializerOptions.Default.GetTypeInfo(typeof(PigeonEvent));
}

internal sealed class PigeonObjectEvent(PigeonEvent sent) : ObjectEvent<PigeonEvent>(sent)
{
    public override bool HasMember(string name) => name == "verb" && Source.Verb is not null;

    protected override object? Value(EventField field) => field switch
    {
        EventField.HttpMethod => Source.Verb,
        EventField.Path => Source.Loft,
        EventField.Headers => Source.Ring,
        EventField.Body => Source.Note,
        _ => null,
    };
}

internal sealed class PigeonJsonWriter(IBufferWriter<byte> output) : PigeonResponseWriter
{
    public override void End()
    {
        var json = new JsonTextWriter(output);
        json.WriteStartObject();
        json.WriteName("code");
        json.WriteNumber(Response.Code);
        json.WriteName("rings");
        json.WriteStartObject();
        foreach (var (name, value) in Response.Rings)
        {
            json.WriteName(name);
            json.WriteString(value);
        }

        json.WriteEndObject();
        json.WriteName("note");
        json.WriteString(Response.Note);
        json.WriteEndObject();
    }
}

internal class PigeonResponseWriter : ResponseWriter
{
    public PigeonResponse Response { get; } = new();

    public override void Begin(int statusCode, string? description) => Response.Code = statusCode;

    public override void BeginHeaders()
    {
    }

    public override void WriteHeader(string name, string value) => Response.Rings[name] = value;

    public override void BeginMultiValueHeaders()
    {
    }

    public override void WriteMultiValueHeader(string name, IReadOnlyList<string> values) => Response.Rings[name] = string.Join(", ", values);

    public override void EndHeaders()
    {
    }

    public override void WriteCookies(IReadOnlyList<string> cookies)
    {
    }

    public override void WriteBody(Response response, bool isSent, string? whenAbsent = null) => Response.Note = isSent ? BodyText.Of(response) : whenAbsent;

    public override void End()
    {
    }
}
