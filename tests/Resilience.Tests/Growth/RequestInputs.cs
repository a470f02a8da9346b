namespace LambdaEventHandler.Resilience;

/// <summary>Headers, cookies, and query parameters.</summary>
internal static class RequestInputs
{
    public static IReadOnlyList<Input> All { get; } =
    [
        Input.Of("headers", 500, builder => builder.MapGet("/", CountHeaders), WithHeaders, size => $"{size} 1 True"),
        Input.Of("values of a header", 500, builder => builder.MapGet("/", (Request request) => $"{request.Headers.GetValues("X-A").Sum(value => value.Split(',').Length)}."), size => Get(headers: Pairs(size, _ => "X-A")), size => $"{size}."),
        Input.Of("values of a header that are bound", 500, builder => builder.MapGet("/", ([FromHeader(Name = "X-A")] int[] value) => $"{value.Length}."), size => Get(headers: Pairs(size, _ => "X-A")), size => $"{size}.") with { Services = ["REST API", "ALB"] },
        Input.Of("length of a header", 5000, builder => builder.MapGet("/", (Request request) => $"{request.Headers["X-A"]!.Length}."), size => Get(headers: [("X-A", new string('a', size))]), size => $"{size}."),
        Input.Of("length of the name of a header", 5000, builder => builder.MapGet("/", (Request request) => $"{request.Headers.Max(header => header.Key.Length)}."), size => Get(headers: [(new string('a', size), "a")]), size => $"{size}."),
        Input.Of("escapes of a header", 5000, builder => builder.MapGet("/", (Request request) => $"{request.Headers["X-A"]!.Length}."), size => Get(headers: [("X-A", new string('\t', size))]), size => $"{size}."),
        Input.Of("cookies", 500, builder => builder.MapGet("/", CountCookies), size => Get(cookies: [.. Names(size).Select(name => $"{name}=1")]), size => $"{size} 1."),
        Input.Of("cookies of one name", 500, builder => builder.MapGet("/", (Request request) => $"{request.Cookies.GetValues("a").Count} {request.Cookies["a"]}."), size => Get(cookies: [.. Enumerable.Repeat("a=1", size)]), size => $"{size} 1."),
        Input.Of("empty cookies", 5000, builder => builder.MapGet("/", (Request request) => $"{request.Cookies.Count}."), size => Get(headers: [("Cookie", new string(';', size))]), _ => "0."),
        Input.Of("length of a cookie", 5000, builder => builder.MapGet("/", (Request request) => $"{request.Cookies["a"]!.Length}."), size => Get(cookies: [$"a={new string('b', size)}"]), size => $"{size}."),
        Input.Of("query parameters", 500, builder => builder.MapGet("/", (Request request) => $"{request.Query.Count} {request.Query["n1"]}."), size => Get(query: [.. Names(size).Select(name => (name, "1"))]), size => $"{size} 1."),
        Input.Of("values of a query parameter", 500, builder => builder.MapGet("/", ([FromQuery] int[] value) => $"{value.Length}."), size => Get(query: Pairs(size, _ => "value")), size => $"{size}."),
        Input.Of("values of a query parameter as a set", 500, builder => builder.MapGet("/", ([FromQuery] HashSet<string> value) => $"{value.Count}."), size => Get(query: [.. Names(size).Select(name => ("value", name))]), size => $"{size}."),
        Input.Of("query parameters beside an object", 500, builder => builder.MapGet("/", ([FromQuery] Filter filter) => $"{filter.N1} {filter.Value!.Length}."), size => Get(query: [.. Names(size).Select(name => (name, "1")), .. Pairs(size, _ => "value")]), size => $"1 {size}."),
        Input.Of("escapes of a query parameter", 2000, builder => builder.MapGet("/", (Request request) => $"{request.Query["a"]!.Length}."), size => Get(query: [("a", new string('ä', size))]), size => $"{size}."),
        Input.Of("spaces of a query parameter", 2000, builder => builder.MapGet("/", (Request request) => $"{request.Query["a"]!.Length}."), size => Get(query: [("a", new string(' ', size))]), size => $"{size}."),
    ];

    public static SentRequest Get((string Name, string Value)[]? headers = null, (string Name, string Value)[]? query = null, string[]? cookies = null) =>
        new("GET", "/") { Headers = headers ?? [], Query = query ?? [], Cookies = cookies ?? [] };

    public static SentRequest WithHeaders(int size) => Get(headers: [.. Names(size).Select(name => (name, "1"))]);

    public static (string Name, string Value)[] Pairs(int size, Func<int, string> name) => [.. Enumerable.Range(0, size).Select(index => (name(index), "1"))];

    public static IEnumerable<string> Names(int size) => Enumerable.Range(0, size).Select(index => $"n{index}");

    private static string CountHeaders(Request request)
    {
        var found = "";
        for (var lookUp = 0; lookUp < 10; lookUp++)
        {
            found = request.Headers["N1"];
        }

        return $"{request.Headers.Count} {found} {request.Headers.Contains("n7")}.";
    }

    private static string CountCookies(Request request) => $"{request.Cookies.Count} {request.Cookies["n1"]}.";

    internal sealed class Filter
    {
        public int N1 { get; set; }

        public int[]? Value { get; set; }
    }
}
