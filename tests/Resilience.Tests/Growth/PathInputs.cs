using System.Text.RegularExpressions;

namespace LambdaEventHandler.Resilience;

/// <summary>Paths, and what routes do with them.</summary>
internal static partial class PathInputs
{
    /// <summary>The services that send paths as the client sent them. An HTTP API decodes them.</summary>
    private static readonly string[] Decoding = ["REST API", "ALB"];

    public static IReadOnlyList<Input> All { get; } =
    [
        Of("length of a segment", 5000, builder => builder.MapGet("/{value}", Length), size => "/" + new string('a', size), size => $"{size}."),
        Of("escapes of a segment", 2000, builder => builder.MapGet("/{value}", Length), size => "/" + Repeat("%C3%A4", size), size => $"{size}.") with { Services = Decoding },
        Of("invalid escapes of a segment", 2000, builder => builder.MapGet("/{value}", Length), size => "/" + Repeat("%ZZ%C3", size), size => "."),
        Of("encoded slashes of a segment", 2000, builder => builder.StripPrefixes("/a", "/b").MapGet("/{value}", Length), size => "/a/" + Repeat("x%2F", size), size => $"{size * 2}.") with { Services = Decoding },
        Of("segments", 2000, builder => builder.MapGet("/{value+}", Length), size => Repeat("/a", size), size => $"{(size * 2) - 1}."),
        Of("trailing slashes", 2000, builder => builder.MapGet("/{value}", Length), size => "/a" + new string('/', size), _ => "1."),
        Of("trailing slashes, strict", 2000, builder => builder.StrictSlashes().MapGet("/a", () => "a"), size => "/a" + new string('/', size), _ => "Not found", 404),
        Of("segments of a path without a route", 2000, AddDeepRoutes, size => Repeat("/a", size), _ => "Not found", 404),
        Of("segments of a path whose methods are listed", 2000, builder => AddDeepRoutes(builder.UseMethodNotAllowed()), size => Repeat("/a", size) + "/posted", _ => "not allowed", 405),
        Of("segments of a preflight request", 2000, builder => AddDeepRoutes(builder.UseCors()), size => Repeat("/a", size) + "/posted", _ => "", 204, "OPTIONS"),
        Of("parts of a segment", 2000, builder => builder.MapGet("/{a}-{b}-{value}", LengthOfLast), size => "/" + Repeat("x-", size) + "x", _ => "1."),
        Of("separators of parts", 2000, builder => builder.MapGet("/{a}--{b}.{value}", LengthOfLast), size => "/x--" + Repeat("-", size) + ".x", _ => "1."),
        Of("parts of a segment without a match", 2000, builder => builder.MapGet("/{a}-{b:int}-{value}", LengthOfLast), size => "/" + Repeat("x-", size) + "x", _ => "Not found", 404),
        Of("value of a regular expression", 2000, builder => builder.MapGet("/{value:regex(^(a+)+$)}", Length), size => "/" + new string('a', size), size => $"{size}."),
        Of("value of a regular expression without a match", 2000, builder => builder.MapGet("/{value:regex(^(a|a)*(a|a)*$)}", Length), size => "/" + new string('a', size) + "b", _ => "Not found", 404),
        Of("digits of an int", 2000, builder => builder.MapGet("/{value:int}", Length), size => "/" + new string('9', size), _ => "Not found", 404),
        Of("digits of a decimal", 2000, builder => builder.MapGet("/{value:decimal}", Length), size => "/" + new string('9', size), _ => "Not found", 404),
        Of("letters", 2000, builder => builder.MapGet("/{value:alpha}", Length), size => "/" + new string('a', size), size => $"{size}."),
        Of("catch-all with a constraint", 2000, builder => builder.MapGet("/{value+:regex(^[a/]+$)}", Length), size => Repeat("/a", size), size => $"{(size * 2) - 1}."),
        Of("families of catch-alls", 2000, AddCatchAlls, size => Repeat("/a", size) + "/end/x/y", size => $"x{(size * 2) - 39}."),
        Of("path behind a prefix", 2000, builder => builder.StripPrefixes("/a/a", "/b").MapGet("/{value+}", Length), size => "/b" + Repeat("/a", size), size => $"{(size * 2) - 1}."),
        Of("path behind a prefix that is a regular expression", 2000, builder => builder.StripPrefixes(Prefix()).MapGet("/{value+}", Length), size => Repeat("/a", size) + "/b", _ => "1."),
        Of("prefixes", 500, builder => builder.MapGet("/{value+}", Length), _ => "/b/a", _ => "1.") with
        {
            Prepare = (size, service) => Of("prefixes", 500, builder => builder.StripPrefixes([.. Enumerable.Range(0, size).Select(index => $"/a{index}"), "/b"]).MapGet("/{value+}", Length), _ => "/b/a", _ => "1.").Prepare(size, service),
        },
        Of("path that is logged", 2000, builder => builder.MapGet("/{value}", Inside.Throw<string>), size => "/" + Repeat("%0A", size), _ => "Internal server error", 500),
        Of("path of a URI", 2000, builder => builder.MapGet("/{value}", (Request request) => $"{request.Uri.AbsolutePath.Length > request.Path.Length} {request.RawPath.Length > 10}."), size => "/" + Repeat("%C3%A4", size), _ => "True True."),
    ];

    private static Input Of(string name, int smallest, Action<ResolverBuilder> configure, Func<int, string> path, Func<int, string> expected, int status = 200, string method = "GET") =>
        Input.Of(name, smallest, configure, size => new(method, path(size)) { Headers = [("Host", "api.example.com"), ("Origin", "https://www.example.com"), ("Access-Control-Request-Method", "POST")] }, expected, status);

    private static string LengthOfLast(string a, string b, string value) => $"{value.Length}{(a.Length == 0 ? b : "")}.";

    private static string Length(string value) => $"{value.Length}.";

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    /// <summary>Routes with many ways through a deep path, of which none matches.</summary>
    private static void AddDeepRoutes(ResolverBuilder builder)
    {
        for (var depth = 1; depth <= 20; depth++)
        {
            builder.MapGet(string.Concat(Enumerable.Range(0, depth).Select(level => $"/{{p{level}}}")) + "/end", () => "end");
            builder.MapGet(string.Concat(Enumerable.Range(0, depth).Select(level => $"/{{p{level}:length(1)}}")) + "/{rest+}/end", () => "end");
            builder.MapGet(Repeat("/a", depth) + "/{rest+}/end", () => "end");
        }

        builder.MapPost("/{rest+}/posted", () => "posted");
    }

    private static void AddCatchAlls(ResolverBuilder builder)
    {
        for (var depth = 0; depth < 20; depth++)
        {
            builder.MapGet($"{Repeat("/a", depth)}/{{rest+}}/end", (string rest) => $"{rest.Length}.");
            builder.MapGet($"{Repeat("/a", depth)}/{{rest+}}/end/{{value}}/y", (string rest, string value) => $"{value}{rest.Length}.");
        }
    }

    [GeneratedRegex("(/a)+")]
    private static partial Regex Prefix();
}
