namespace LambdaEventHandler.Resilience;

/// <summary>Headers with lists that the library or a plugin reads.</summary>
internal static class HeaderInputs
{
    private static readonly byte[] Bytes = new byte[1000];

    public static IReadOnlyList<Input> All { get; } =
    [
        Of("Accept-Encoding entries", "Accept-Encoding", size => Repeat("x;q=0.1,", size) + "gzip", builder => builder.UseCompression(options => options.All = true).MapGet("/", () => "short"), "short"),
        Of("Accept-Encoding commas", "Accept-Encoding", size => new string(',', size), builder => builder.UseCompression(options => options.All = true).MapGet("/", () => "short"), "short"),
        Of("Accept entries", "Accept", size => Repeat("application/jsonl;a=b;q=0.1,", size) + "application/json", builder => builder.MapGet("/", Items), "[1]"),
        Of("Accept parameters", "Accept", size => "application/jsonl" + Repeat(";a=b", size), builder => builder.MapGet("/", Items), "1\n"),
        Of("Origin length", "Origin", size => "https://" + new string('a', size), builder => builder.UseCors(options => options.IsOriginAllowed = _ => true).MapGet("/", () => "done"), "done"),
        Of("Origin labels", "Origin", size => "https://" + Repeat("a.", size) + "b", builder => builder.UseCors(options => options.AllowOrigins = ["https://a.example", "https://b.example"]).MapGet("/", () => "done"), "done"),
        Of("If-None-Match entries", "If-None-Match", size => Repeat("\"a\", ", size) + "\"b\"", Conditional, "done"),
        Of("If-None-Match commas", "If-None-Match", size => new string(',', size), Conditional, "done"),
        Of("If-None-Match without its end", "If-None-Match", size => Repeat("\"a\",", size) + "\"", Conditional, "done"),
        Of("If-None-Match of weak tags", "If-None-Match", size => Repeat("W/\"a\" , ", size), Conditional, "done"),
        Of("If-None-Match that matches", "If-None-Match", size => Repeat("\"a\",", size) + "\"v8\"", Conditional, "", 304),
        Of("If-Match entries", "If-Match", size => Repeat("\"a\", ", size) + "\"v8\"", Conditional, "done"),
        Of("If-Modified-Since length", "If-Modified-Since", size => Repeat("Wed, ", size), Conditional, "done"),
        Of("Range entries", "Range", size => "bytes=" + string.Join(',', Enumerable.Range(0, size).Select(index => $"{index}-{index}")), Ranges, "\0"),
        Of("Range entries within the limit", "Range", size => "bytes=0-0" + Repeat(",1-1", size), builder => Ranges(builder, 1000), "\0", 206, smallest: 100),
        Of("Range digits", "Range", size => $"bytes={new string('9', size)}-", Ranges, "", 416),
        Of("Range commas", "Range", size => "bytes=" + new string(',', size) + "0-0", Ranges, "\0", 206),
        Of("X-Forwarded-For entries", "X-Forwarded-For", size => Repeat("10.0.0.2, ", size) + "10.0.0.1", Trusting, "10.0.0"),
        Of("X-Forwarded-For entries of other clients", "X-Forwarded-For", size => Repeat("192.0.2.1, ", size) + "10.0.0.1", Trusting, "192.0.2.1"),
        Of("X-Forwarded-For entries that are not addresses", "X-Forwarded-For", size => Repeat("[::1]:x, ", size) + "10.0.0.1", Trusting, ""),
        Of("Content-Type parameters", "Content-Type", size => "text/plain" + Repeat("; a=b", size) + "; charset=utf-8", builder => builder.MapGet("/", (Request request) => request.Body ?? "none"), "body", body: "body"),
        Of("Host length", "Host", size => new string('a', size), builder => builder.MapGet("/", (Request request) => $"{request.Host.Length} {request.Uri.IsAbsoluteUri}."), "."),
        Of("Content-Encoding entries", "Content-Encoding", size => Repeat("identity,", size) + "identity", builder => builder.UseCompression(options => options.Requests = true).MapGet("/", () => "done"), "done", body: "body"),
    ];

    private static Input Of(string name, string header, Func<int, string> value, Action<ResolverBuilder> configure, string expected, int status = 200, string? body = null, int smallest = 2000) => Input.Of(
        name,
        smallest,
        configure,
        size => new("GET", "/") { Headers = [(header, value(size)), ("Access-Control-Request-Method", "GET")], Body = body },
        _ => expected,
        status);

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static void Conditional(ResolverBuilder builder) =>
        builder.UseConditionalRequests(options => options.All = true).MapGet("/", () => new Response { Body = "done", Headers = { ["ETag"] = "\"v8\"", ["Last-Modified"] = "Wed, 21 Oct 2026 07:28:00 GMT" } });

    private static void Ranges(ResolverBuilder builder) => Ranges(builder, 16);

    private static void Ranges(ResolverBuilder builder, int most) =>
        builder.UseConditionalRequests(options => (options.All, options.MaxRanges) = (true, most)).MapGet("/", () => new Response { Body = Bytes });

    private static void Trusting(ResolverBuilder builder) => builder.TrustProxies("10.0.0.0/8").MapGet("/", (Request request) => $"{request.ClientAddress}.");

    // Complete at once, so that all of it runs on this thread.
    private static async IAsyncEnumerable<int> Items()
    {
        await Task.CompletedTask;
        yield return 1;
    }
}
