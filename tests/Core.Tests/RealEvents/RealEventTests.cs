using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LambdaEventHandler.RealEvents;

/// <summary>Events that public repositories hold, and what a request of each must be. Expectations of an identity are left to the API that will have it.</summary>
public sealed class RealEventTests
{
    private static readonly Dictionary<string, TestSource> Sources = new()
    {
        ["rest"] = new RestSource(),
        ["http"] = new HttpSource(),
        ["alb"] = new AlbSource(hasSeveralValues: true),
    };

    public static IEnumerable<object[]> Events => RealEventFiles.Entries(Sources.Keys);

    public static IEnumerable<object[]> ForeignEvents => RealEventFiles.Entries(["foreign"]);

    [RealEventTheory]
    [MemberData(nameof(Events))]
    public async Task An_event_in_the_Stream_form_is_read_as_the_request_that_was_sent(string file, int index, string name)
    {
        var (source, entry, seen) = (Sources[file], RealEventFiles.Entry(file, index), new SeenRequest());

        var answer = await source.AskJson(seen.App, entry["event"]!.AsObject());

        AssertExpected(name, file, entry, seen, answer);
    }

    [RealEventTheory]
    [MemberData(nameof(Events))]
    public async Task An_event_in_the_typed_form_is_read_as_the_request_that_was_sent(string file, int index, string name)
    {
        var (source, entry, seen) = (Sources[file], RealEventFiles.Entry(file, index), new SeenRequest());
        if (entry["loose"]!.AsArray().Count > 0)
        {
            // The official type cannot hold it, so that no object can be made of it to begin with.
            await Assert.ThrowsAsync<JsonException>(() => source.AskTyped(seen.App, entry["event"]!.AsObject()));
            return;
        }

        var answer = await source.AskTyped(seen.App, entry["event"]!.AsObject());

        AssertExpected(name, file, entry, seen, answer);
    }

    [RealEventTheory]
    [MemberData(nameof(Events))]
    public async Task The_client_and_the_URI_of_every_event_can_be_read(string file, int index, string name)
    {
        var (source, entry, seen) = (Sources[file], RealEventFiles.Entry(file, index), new List<string>());
        var builder = ApiGatewayRestResolver.CreateBuilder().PropagateExceptions().AuthenticateClientCertificates();
        builder.Use((request, _) =>
        {
            var claims = request.User.Claims.Where(claim => claim.Type != "principalOrgId").Select(claim => $"{claim.Type}={claim.Value}");
            seen.Add($"{request.User.Identity!.AuthenticationType} {string.Join(' ', claims)} {request.ClientAddress} {request.Scheme} {request.Host}");
            Assert.Equal(request.Host.Length > 0, request.Uri.IsAbsoluteUri);
            return new(Response.NoContent());
        });
        var app = builder.Build();
        var sent = entry["event"]!.AsObject();
        await source.AskJson(app, sent);
        if (entry["loose"]!.AsArray().Count == 0)
        {
            await source.AskTyped(app, sent);
        }

        Assert.True(seen[0] == seen[^1], $"{name}: {seen[0]}, typed: {seen[^1]}");
    }

    [RealEventTheory]
    [MemberData(nameof(ForeignEvents))]
    public async Task Every_resolver_rejects_an_event_of_another_service(string file, int index, string name)
    {
        var json = RealEventFiles.Entry(file, index)["event"]!.ToJsonString();
        var seen = new SeenRequest();
        foreach (var source in Sources.Values)
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));

            var refusal = await Record.ExceptionAsync(() => source.ResolverOf(seen.App).ResolveAsync(stream, new TestContext()));

            Assert.True(refusal is InvalidEventException, $"{name}, {source.Name}: {refusal?.ToString() ?? "answered"}");
            Assert.Null(seen.Json);
        }
    }

    private static void AssertExpected(string name, string file, JsonObject entry, SeenRequest seen, JsonObject answer)
    {
        var (expect, actual) = (entry["expect"]!.AsObject(), seen.Json!);
        Sort(expect);
        if (file == "http" && !expect["headers"]!.AsObject().ContainsKey("cookie"))
        {
            // Joined from the event's cookies.
            actual["headers"]!.AsObject().Remove("cookie");
        }

        foreach (var part in new[] { "method", "path", "rawPath", "query", "headers", "cookies", "body", "event", "claims" })
        {
            Assert.True(JsonNode.DeepEquals(expect[part], actual[part]), $"{name}: {part} is {actual[part]?.ToJsonString()}, not {expect[part]?.ToJsonString()}");
        }

        Assert.True(expect["text"] is null ? expect["body"] is not null || actual["text"] is null : JsonNode.DeepEquals(expect["text"], actual["text"]), $"{name}: text");
        AssertWire(name, file, expect["wire"]!.AsObject(), answer);
    }

    private static void AssertWire(string name, string file, JsonObject expect, JsonObject answer)
    {
        if (file == "alb" && expect["headers"] is JsonObject single)
        {
            // Decided after the expectations were written down, which have the last of several values.
            single["X-Several"] = "a, b";
            single["Set-Cookie"] = "c1=1; Path=/";
            single["set-cookie"] = "c2=2; HttpOnly";
        }

        foreach (var part in new[] { "headers", "multiValueHeaders", "cookies", "statusDescription" })
        {
            Assert.True(JsonNode.DeepEquals(expect[part], answer[part]), $"{name}: {part} of the response is {answer[part]?.ToJsonString()}, not {expect[part]?.ToJsonString()}");
        }
    }

    /// <summary>Brings the expectations' names into the form of <see cref="SeenRequest.Grouped"/>, and a claim that is not a text to its text.</summary>
    private static void Sort(JsonObject expect)
    {
        foreach (var (part, lowerCase) in new[] { ("query", false), ("headers", true), ("cookies", false) })
        {
            expect[part] = SeenRequest.Grouped(
                expect[part]!.AsObject().SelectMany(pair => pair.Value!.AsArray().Select(value => KeyValuePair.Create(pair.Key, (string)value!))), lowerCase);
        }

        ReplaceAny(expect["event"]!);
    }

    private static void ReplaceAny(JsonNode node)
    {
        foreach (var (name, value) in node is JsonObject members ? members.ToList() : [])
        {
            if (value is JsonObject { Count: 1 } any && any["$any"] is { } found)
            {
                node[name] = found.ToJsonString();
            }
            else if (value is not null)
            {
                ReplaceAny(value);
            }
        }
    }
}
