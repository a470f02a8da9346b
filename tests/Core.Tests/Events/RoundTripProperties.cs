using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace LambdaEventHandler.Events;

/// <summary>Whatever a client sends arrives at the action as it was sent, and whatever the action answers goes out the same in both forms.</summary>
public sealed class RoundTripProperties
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(200);

    private static readonly Gen<string> Unicode =
        from runes in Gen.OneOf(Gen.Choose(0x20, 0x7E), Gen.Choose(0, 0x7F), Gen.Choose(0x80, 0xD7FF), Gen.Choose(0xE000, 0x10FFFF)).ListOf()
        select string.Concat(runes.Select(rune => new Rune(rune)));

    private static readonly Gen<string> Visible =
        from characters in Gen.Choose('!', '~').ListOf()
        select string.Concat(characters.Select(character => (char)character));

    private static readonly Gen<string> CookieValue = Visible.Select(text => string.Concat(text.Where(character => character is not (';' or '"' or ',' or '\\'))));

    private static readonly Gen<Sent> Requests =
        from segment in Unicode.Where(text => text.Length > 0)
        from name in Unicode.Where(text => text.Length > 0)
        from value in Unicode
        from header in Visible
        from cookie in CookieValue
        from body in Unicode
        from isBase64 in Gen.Elements(true, false)
        select new Sent(segment, name, value, header, cookie, body, isBase64);

    private static readonly Gen<Response> Responses =
        from status in Gen.Elements(200, 201, 204, 206, 301, 304, 400, 404, 418, 500, 599)
        from headers in Header.ListOf()
        from cookies in Visible.ListOf()
        from text in Unicode
        from body in Gen.Elements<ResponseBody>(
            text, Encoding.UTF8.GetBytes(text), ResponseBody.FromValue(new { Text = text }), ResponseBody.FromValue(new[] { text }), ResponseBody.None, ResponseBody.FromValue<object?>(1.5m), ResponseBody.FromValue(text))
        from contentType in Gen.Elements(null, "text/html", "application/json")
        select Make(status, headers, cookies, body, contentType);

    private static Gen<(string Name, string Value)> Header =>
        from name in Gen.Elements("X-A", "x-a", "X-B", "Vary", "Content-Type", "Content-Encoding", "Set-Cookie", "ETag")
        from value in Visible
        select (name, value);

    [Theory]
    [MemberData(nameof(TestSource.Names), MemberType = typeof(TestSource))]
    public void A_request_is_read_as_it_was_sent(string sourceName)
    {
        var source = TestSource.Of(sourceName);
        Prop.ForAll(Requests.ToArbitrary(), sent =>
        {
            var segment = source is HttpSource ? sent.Segment.Replace('/', '-') : sent.Segment;
            var answer = source.ToEvent(new SentRequest("POST", "/echo/" + (source is HttpSource ? segment : Uri.EscapeDataString(segment)))
            {
                Headers = [("X-Value", sent.Header)],
                Query = [(sent.Name, sent.Value)],
                Cookies = [$"c={sent.Cookie}"],
                Body = sent.IsBase64Encoded ? Convert.ToBase64String(Encoding.UTF8.GetBytes(sent.Body)) : sent.Body,
                IsBase64Encoded = sent.IsBase64Encoded,
            });
            var expected = new JsonObject
            {
                ["segment"] = segment,
                ["query"] = sent.Value,
                ["header"] = sent.Header,
                ["cookie"] = sent.Cookie,
                ["body"] = sent.Body.Length == 0 ? null : sent.Body,
            };

            var echo = Echo(sent.Name);
            Assert.Equal(expected.ToJsonString(), BodyOf(source.AskJson(echo, answer).Result).ToJsonString());
            Assert.Equal(expected.ToJsonString(), BodyOf(source.AskTyped(echo, answer).Result).ToJsonString());
        }).Check(Often);
    }

    [Theory]
    [MemberData(nameof(TestSource.Names), MemberType = typeof(TestSource))]
    public void A_random_response_is_the_same_in_both_forms(string sourceName)
    {
        var source = TestSource.Of(sourceName);
        var sent = source.ToEvent(new SentRequest("GET", "/"));
        Prop.ForAll(Responses.ToArbitrary(), response =>
        {
            var builder = ApiGatewayRestResolver.CreateBuilder();
            builder.MapGet("/", () => response);
            var app = builder.Build();

            var json = source.AskJson(app, sent).Result;
            var typed = source.AskTyped(app, sent).Result;

            Assert.True(JsonNode.DeepEquals(json, typed), $"JSON:  {json.ToJsonString()}\nTyped: {typed.ToJsonString()}");
        }).Check(Often);
    }

    private static ApiGatewayRestResolver Echo(string queryName)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.MapPost("/echo/{segment}", (string segment, Request request) => new
        {
            Segment = segment,
            Query = request.Query[queryName],
            Header = request.Headers["x-value"],
            Cookie = request.Cookies["c"],
            request.Body,
        });
        return builder.Build();
    }

    private static JsonNode BodyOf(JsonObject answer) => JsonNode.Parse((string)answer["body"]!)!;

    private static Response Make(int status, IEnumerable<(string Name, string Value)> headers, IEnumerable<string> cookies, ResponseBody body, string? contentType)
    {
        var response = new Response(status) { Body = body, ContentType = contentType };
        foreach (var (name, value) in headers)
        {
            response.Headers.Add(name, value);
        }

        foreach (var cookie in cookies)
        {
            response.Cookies.Add(cookie);
        }

        return response;
    }

    private sealed record Sent(string Segment, string Name, string Value, string Header, string Cookie, string Body, bool IsBase64Encoded);
}
