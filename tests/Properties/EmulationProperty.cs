using System.Text;
using LambdaEventHandler.Emulation;

namespace LambdaEventHandler.Properties;

/// <summary>
/// What a client sends arrives at the action through the event of every source, and what the action returns arrives at the client, except for what the services
/// change themselves: HTTP APIs decode the path, and with payload 1.0 put a named stage before it; HTTP APIs and function URLs join the values of a header with commas, and split cookies at semicolons; a load
/// balancer without multi-value headers keeps the last value of a header or query parameter; names of headers are not case-sensitive anywhere.
/// </summary>
internal sealed class EmulationProperty : Property<EmulationProperty.Exchange>
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY", "get", "M-SEARCH"];
    private static readonly int[] Statuses = [200, 201, 202, 206, 204, 205, 301, 304, 400, 404, 418, 500, 503, 599];
    private static readonly string[] PathPieces = ["a", "B7", "-._~", "%C3%BC", "%F0%9F%98%80", "%20", "+", "%2B", "&", "=", "%25", "%252F", "%2F", ";", ",", "'", "(x)", ":@!$*", "%41", "%3F", "%23", "%22", "/", "//", ".", ".."];
    private static readonly string[] QueryPieces = ["a", "B7", "-._~", "%C3%BC", "%F0%9F%98%80", "%20", "+", "%2B", "%26", "%3D", "%25", "/", "?", ";", ",", "'", "(x)", ":@!$*", "%41", "%00", "%0D%0A"];
    private static readonly string[] HeaderPieces = ["a", "B7", "x=1", "a;b", "q=0.5", "(c)", "\"quoted\"", "100%", "tab\tbed", "/*", "{}", "a:b", "é", "ÿ", "%41", "+", "\\"];
    private static readonly string[] CookiePieces = ["a", "7", "_", ".", "%3B", "+", "=", "é", "/"];
    private static readonly string[] Types = ["application/json", "text/plain; charset=utf-8", "application/octet-stream", "image/png", "application/x-www-form-urlencoded", "application/problem+json", "application/xml", "application/graphql", "", "a b"];

    private readonly AsyncLocal<Received?> _received = new();
    private readonly ApiGatewayRestResolver _app;

    public EmulationProperty() => _app = ApiGatewayRestResolver.CreateBuilder()
        .Use((request, _) =>
        {
            var received = _received.Value!;
            received.Request = ReceivedRequest.Of(request);
            return new(received.Response.ToResponse());
        })
        .Build();

    public override string Name => "emulation";

    protected override Exchange Generate(Random random)
    {
        var headers = Enumerable.Range(0, random.Next(4)).Select(_ => ($"X-Test-{random.Next(3)}", Text(random, HeaderPieces))).ToArray();
        var cookies = Enumerable.Range(0, random.Next(4)).Select(number => ($"c{number}", random.Join(CookiePieces, 5))).ToArray();
        var sent = new Sent(
            random.Pick<string>(Methods),
            "/" + random.Join(PathPieces, 8),
            [.. Enumerable.Range(0, random.Next(5)).Select(_ => (random.Join(QueryPieces, 2), random.Chance(10) ? null : random.Join(QueryPieces, 4)))],
            headers,
            cookies,
            random.Chance(50) ? Body(random) : [],
            random.Pick<string>(Types));
        return new(random.Pick<string>([.. FrontServices.Names]), random.Chance(30) ? "dev" : null, sent, RandomResponse(random));
    }

    protected override string? FindProblem(Exchange exchange)
    {
        var service = FrontServices.Create(exchange.Service, exchange.Service is "rest" or "http" or "http-1.0" ? exchange.Stage : null);
        var (resolver, received) = (service.ResolverOf(_app), new Received(exchange.Response));
        _received.Value = received;
        var result = new EmulatedService(service, resolver.ResolveAsync).SendAsync(exchange.Request.ToClientRequest(), new TestContext()).GetAwaiter().GetResult();
        if (result.Failure is not null || received.Request is null)
        {
            return $"The function failed: {result.Failure}";
        }

        var (expected, arrived) = (exchange.Request.AsReceived(exchange.Service, exchange.Stage), received.Request);
        if (expected.ToString() != arrived.ToString())
        {
            return $"Sent:    {expected}\nArrived: {arrived}\n{Encoding.UTF8.GetString(result.Event!)}";
        }

        var (returned, got) = (exchange.Response.AsReceived(exchange.Service), ClientSide(result.Response, exchange.Response));
        return returned == got ? null : $"Returned: {returned}\nArrived:  {got}\n{Encoding.UTF8.GetString(result.FunctionResponse!)}";
    }

    protected override IEnumerable<Exchange> Simplify(Exchange input)
    {
        var (sent, returned) = (input.Request, input.Response);
        return
        [
            .. Simpler.Shorter(sent.Headers).Select(headers => input with { Request = sent with { Headers = headers } }),
            .. Simpler.Shorter(sent.Query).Select(query => input with { Request = sent with { Query = query } }),
            .. Simpler.Shorter(sent.Cookies).Select(cookies => input with { Request = sent with { Cookies = cookies } }),
            .. Simpler.Shorter(sent.Body).Select(body => input with { Request = sent with { Body = body } }),
            .. Simpler.Shorter(sent.Path[1..]).Select(path => input with { Request = sent with { Path = "/" + path } }),
            .. Simpler.Shorter(returned.Headers).Select(headers => input with { Response = returned with { Headers = headers } }),
            .. Simpler.Shorter(returned.Cookies).Select(cookies => input with { Response = returned with { Cookies = cookies } }),
            .. Simpler.Shorter(returned.Body).Select(body => input with { Response = returned with { Body = body } }),
        ];
    }

    protected override string Describe(Exchange input) => $"{input.Service} {input.Stage} {input.Request.Method} {input.Request.Target} {input.Request.AsReceived(input.Service, input.Stage)} {input.Response.AsReceived(input.Service)}";

    private static string Text(Random random, string[] pieces) => string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Pick<string>(pieces)));

    private static byte[] Body(Random random) =>
        random.Chance(50) ? Encoding.UTF8.GetBytes(random.Join(["a", "ü", "😀", "\"", "\\", "\n", "\0", "\u2028", "{\"a\":1}", "%41"], 20)) : [.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => (byte)random.Next(256))];

    private static Returned RandomResponse(Random random) => new(
        random.Pick<int>(Statuses),
        [.. Enumerable.Range(0, random.Next(4)).Select(_ => ($"X-Back-{random.Next(3)}", Text(random, HeaderPieces)))],
        [.. Enumerable.Range(0, random.Next(3)).Select(number => $"r{number}={random.Join(CookiePieces, 4)}; Expires=Wed, 21 Oct 2026 07:28:00 GMT; Path=/")],
        random.Chance(20) ? [] : Body(random),
        random.Chance(50));

    private static string ClientSide(ClientResponse response, Returned returned)
    {
        string[] Values(string name) => [.. response.Headers.Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value)];
        var headers = returned.HeaderNames.Select(name => $"{name}: {string.Join(" | ", Values(name))}");
        return $"{response.StatusCode} [{string.Join("] [", headers)}] [{string.Join("] [", Values("Set-Cookie"))}] {Convert.ToHexString(response.Body)}";
    }

    private static string JoinsHeaders(string service, IEnumerable<string> values) => service switch
    {
        "http" or "url" => string.Join(',', values),
        "alb" => values.Last(),
        _ => string.Join(" | ", values),
    };

    internal sealed record Exchange(string Service, string? Stage, Sent Request, Returned Response);

    /// <summary>A request as the client sends it.</summary>
    internal sealed record Sent(string Method, string Path, (string Name, string? Value)[] Query, (string Name, string Value)[] Headers, (string Name, string Value)[] Cookies, byte[] Body, string ContentType)
    {
        public string Target => Query.Length == 0 ? Path : $"{Path}?{string.Join('&', Query.Select(pair => pair.Value is null ? pair.Name : $"{pair.Name}={pair.Value}"))}";

        public ClientRequest ToClientRequest()
        {
            var headers = new HeaderList { { "Host", ["api.example.com"] } };
            foreach (var group in Headers.GroupBy(header => header.Name, header => header.Value))
            {
                headers.Add(group.Key, [.. group]);
            }

            if (Cookies.Length > 0)
            {
                headers.Add("Cookie", [string.Join("; ", Cookies.Select(cookie => $"{cookie.Name}={cookie.Value}"))]);
            }

            if (ContentType.Length > 0)
            {
                headers.Add("Content-Type", [ContentType]);
            }

            return new(Method, RequestTarget.Parse(Target), headers, Body) { Port = 443, Scheme = "https", Time = new(2026, 3, 4, 19, 15, 17, TimeSpan.Zero) };
        }

        /// <summary>Returns what has to arrive.</summary>
        public ReceivedRequest AsReceived(string service, string? stage)
        {
            // An HTTP API sends the path decoded, so that an encoded slash is a slash, and what looks like an escape after that is text.
            var path = service == "http" ? Uri.UnescapeDataString(Path) : string.Join('/', Path.Split('/').Select(Uri.UnescapeDataString));
            var hasStage = stage is not null && (path == $"/{stage}" || path.StartsWith($"/{stage}/", StringComparison.Ordinal));
            path = service switch
            {
                "rest" or "http" when hasStage => path[(stage!.Length + 1)..],
                "http-1.0" when stage is not null && !hasStage => $"/{stage}{path}",
                _ => path,
            };
            var pairs = Query.Where(pair => pair.Name.Length > 0 || pair.Value is not null).Select(pair => (Name: Decode(pair.Name), Value: Decode(pair.Value ?? ""), Raw: pair.Name)).ToList();
            // A load balancer sends names as the client spelled them, with all values of a spelling together, or only the last one.
            var query = service switch
            {
                "alb" => pairs.GroupBy(pair => pair.Raw, (_, group) => group.Last()),
                "alb-multi" => pairs.GroupBy(pair => pair.Raw).SelectMany(group => group),
                _ => pairs,
            };
            return new(
                Method.ToUpperInvariant(),
                path.Length == 0 ? "/" : path,
                Group(query.Select(pair => (pair.Name, pair.Value)), values => string.Join(" | ", values)),
                Group(Headers, values => JoinsHeaders(service, values)),
                Group(Cookies, values => values.First()),
                Body.Length == 0 ? "none" : Convert.ToHexString(Body),
                ContentType.Length == 0 ? "none" : ContentType);
        }

        private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
    }

    /// <summary>A response of the action.</summary>
    internal sealed record Returned(int Status, (string Name, string Value)[] Headers, string[] Cookies, byte[] Body, bool IsBinary)
    {
        public IEnumerable<string> HeaderNames => Headers.Select(header => header.Name).Distinct().Order(StringComparer.Ordinal);

        private bool HasBody => Status is not (204 or 304);

        private byte[] SentBody => IsBinary ? Body : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Body));

        public Response ToResponse()
        {
            var response = new Response(Status) { Body = IsBinary ? Body : Encoding.UTF8.GetString(Body) };
            foreach (var (name, value) in Headers)
            {
                response.Headers.Add(name, value);
            }

            foreach (var cookie in Cookies)
            {
                response.Cookies.Add(cookie);
            }

            return response;
        }

        /// <summary>Returns what has to arrive at the client.</summary>
        public string AsReceived(string service)
        {
            var headers = HeaderNames.Select(name => $"{name}: {Joined(service, [.. Headers.Where(header => header.Name == name).Select(header => header.Value)])}");
            return $"{Status} [{string.Join("] [", headers)}] [{string.Join("] [", Cookies)}] {(HasBody ? Convert.ToHexString(SentBody) : "")}";
        }

        private static string Joined(string service, string[] values) => string.Join(service is "http" or "url" or "alb" ? ", " : " | ", values);
    }

    internal sealed record ReceivedRequest(string Method, string Path, string Query, string Headers, string Cookies, string Body, string ContentType)
    {
        public static ReceivedRequest Of(Request request) => new(
            request.Method,
            request.Path,
            Group(request.Query.Select(pair => (pair.Key, pair.Value)), values => string.Join(" | ", values)),
            Group(request.Headers.Where(header => header.Key.StartsWith("X-Test-", StringComparison.OrdinalIgnoreCase)).Select(header => ("X-Test-" + header.Key[7..], header.Value)), values => string.Join(" | ", values)),
            Group(request.Cookies.Select(pair => (pair.Key, pair.Value)), values => string.Join(" | ", values)),
            request.BodyBytes is { Length: > 0 } body ? Convert.ToHexString(body) : "none",
            request.Headers["Content-Type"] ?? "none");
    }

    private sealed class Received(Returned response)
    {
        public Returned Response { get; } = response;

        public ReceivedRequest? Request { get; set; }
    }

    private static string Group(IEnumerable<(string Name, string Value)> pairs, Func<IEnumerable<string>, string> join) =>
        string.Join(" & ", pairs.GroupBy(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key}={join(group)}"));
}
