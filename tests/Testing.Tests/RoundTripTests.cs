using System.Text;

namespace LambdaEventHandler.Testing;

/// <summary>Whatever a client sends reaches the action, and whatever the action returns reaches the client, through the event of every source.</summary>
public sealed class RoundTripTests
{
    private const int Cases = 150;

    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY"];

    private static readonly int[] Statuses = [200, 201, 202, 204, 301, 400, 404, 418, 500, 503];

    private static readonly string[] Texts = ["a", "B7", "-._~", "ü", "☕", "🫖", "日本", " ", "+", "&", "=", "%", "?", "#", ";", ",", "'", "\"", "(x)", ":@!$*", "%41", "<b>"];

    private static readonly string[] HeaderTexts = ["a", "B7", "x=1", "a;b", "q=0.5", "(c)", "\"quoted\"", "100%", "tab\tbed", "/*", "{}", "a:b"];

    private static readonly string[] Types = ["application/json", "text/plain; charset=utf-8", "application/octet-stream", "image/png", "application/x-www-form-urlencoded", "application/problem+json"];

    [Theory]
    [EveryEventSource(20261129)]
    [EveryEventSource(5)]
    public async Task A_request_and_its_response_are_the_same_on_both_sides(EventSource source, int seed)
    {
        var random = new Random(seed);
        RandomRequest? received = null;
        Response? returned = null;
        await using var app = ApiGatewayRestResolver.CreateBuilder()
            .Use((request, _) =>
            {
                received = RandomRequest.Of(request);
                return new(returned!);
            })
            .Build();

        for (var number = 0; number < Cases; number++)
        {
            using var client = app.CreateClient(source);
            var sent = RandomRequest.Create(random);
            var expected = RandomResponse.Create(random);
            returned = expected.ToResponse();

            using var message = sent.ToMessage();
            using var response = await client.SendAsync(message);

            Assert.Equal(sent.Method, received!.Method);
            Assert.Equal(sent.Path, received.Path);
            Assert.Equal(sent.Query, received.Query);
            Assert.Equal(sent.Headers, received.Headers);
            Assert.Equal(sent.Cookies, received.Cookies);
            Assert.Equal(sent.Body, received.Body);
            Assert.Equal(sent.ContentType, received.ContentType);

            Assert.Equal(expected.Status, (int)response.StatusCode);
            Assert.All(expected.Headers, header => Assert.Equal([header.Value], response.Headers.GetValues(header.Name)));
            Assert.Equal(expected.Cookies, response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.Select(cookie => cookie.Split(';')[0]) : []);
            Assert.Equal(expected.Status == 204 ? [] : expected.Body, await response.Content.ReadAsByteArrayAsync());
        }
    }

    private static string Text(Random random, string[] alphabet, int longest) =>
        string.Concat(Enumerable.Range(0, random.Next(1, longest + 1)).Select(_ => alphabet[random.Next(alphabet.Length)]));

    private static byte[] Bytes(Random random) =>
        random.Next(2) == 0 ? Encoding.UTF8.GetBytes(Text(random, Texts, 20)) : [.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => (byte)random.Next(256))];

    private sealed record RandomRequest(string Method, string Path, (string Key, string Value)[] Query, (string Name, string Value)[] Headers, (string Name, string Value)[] Cookies, byte[]? Body, string? ContentType)
    {
        public static RandomRequest Create(Random random)
        {
            var hasBody = random.Next(2) == 0;
            return new(
                Methods[random.Next(Methods.Length)],
                string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => "/" + Text(random, Texts, 4))),
                [.. Enumerable.Range(0, random.Next(4)).Select(index => ($"{index}{Text(random, Texts, 2)}", Text(random, Texts, 4)))],
                [.. Enumerable.Range(0, random.Next(4)).Select(index => ($"X-TEST-{index}", Text(random, HeaderTexts, 3)))],
                [.. Enumerable.Range(0, random.Next(3)).Select(index => ($"c{index}", Text(random, ["a", "7", "_", "."], 6)))],
                hasBody ? Bytes(random) : null,
                hasBody ? Types[random.Next(Types.Length)] : null);
        }

        public static RandomRequest Of(Request request) => new(
            request.Method,
            request.Path,
            [.. request.Query.Select(pair => (pair.Key, pair.Value))],
            [.. request.Headers.Where(header => header.Key.StartsWith("X-Test-", StringComparison.OrdinalIgnoreCase)).Select(header => (header.Key.ToUpperInvariant(), header.Value))],
            [.. request.Cookies.Select(pair => (pair.Key, pair.Value))],
            request.BodyBytes,
            request.Headers["Content-Type"]);

        public HttpRequestMessage ToMessage()
        {
            var path = string.Join('/', Path.Split('/').Select(Uri.EscapeDataString));
            var query = string.Join('&', Query.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
            var message = new HttpRequestMessage(new HttpMethod(Method), query.Length == 0 ? path : $"{path}?{query}");
            foreach (var (name, value) in Headers)
            {
                message.Headers.TryAddWithoutValidation(name, value);
            }

            if (Cookies.Length > 0)
            {
                message.Headers.Add("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Name}={cookie.Value}")));
            }

            if (Body is not null)
            {
                message.Content = new ByteArrayContent(Body);
                message.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
            }

            return message;
        }
    }

    private sealed record RandomResponse(int Status, (string Name, string Value)[] Headers, string[] Cookies, byte[] Body)
    {
        public static RandomResponse Create(Random random) => new(
            Statuses[random.Next(Statuses.Length)],
            [.. Enumerable.Range(0, random.Next(4)).Select(index => ($"X-TEST-{index}", Text(random, HeaderTexts, 3)))],
            [.. Enumerable.Range(0, random.Next(3)).Select(index => $"c{index}={Text(random, ["a", "7", "_", "."], 6)}")],
            Bytes(random));

        public Response ToResponse()
        {
            var response = new Response(Status) { Body = Body, Headers = { ["Content-Type"] = "application/octet-stream" } };
            foreach (var (name, value) in Headers)
            {
                response.Headers[name] = value;
            }

            foreach (var cookie in Cookies)
            {
                response.Cookies.Add(new Cookie(cookie.Split('=')[0], cookie.Split('=')[1]));
            }

            return response;
        }
    }
}
