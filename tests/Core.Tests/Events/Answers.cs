namespace LambdaEventHandler.Events;

/// <summary>What actions may return, by name: every status, header and body that goes out in another way than the rest.</summary>
internal static class Answers
{
    private static readonly Dictionary<string, Func<object?>> All = new()
    {
        ["an object"] = () => new { Message = "hello <b>\"universe\"</b>", Price = 100.10m },
        ["a list"] = () => new[] { 1, 2, 3 },
        ["null"] = () => null,
        ["text"] = () => "hällo \"you\" 😀\r\n",
        ["empty text"] = () => "",
        ["bytes"] = () => new byte[] { 0, 1, 2, 254, 255 },
        ["no bytes"] = Array.Empty<byte>,
        ["memory"] = () => new ReadOnlyMemory<byte>([1, 2, 3]),
        ["a stream"] = () => new MemoryStream([4, 5, 6]),
        ["no body"] = () => new Response(),
        ["200 with everything"] = () => new Response
        {
            ContentType = "application/json",
            Body = "{}",
            Headers = { ["X-Custom"] = "X-Value", ["ETag"] = "\"1\"" },
            Cookies = { "a=1; Path=/", new Cookie("b", "2") },
        },
        ["201"] = () => Response.Json(new { Id = 1 }, 201),
        ["204"] = Response.NoContent,
        ["204 with a body"] = () => new Response(204) { Body = "none", ContentType = "text/plain" },
        ["304"] = () => new Response(304) { Body = "none", Headers = { ["ETag"] = "\"1\"", ["Content-Type"] = "text/plain" } },
        ["302"] = () => Response.Redirect("/login page"),
        ["404"] = () => throw new NotFoundException("No such thing"),
        ["418"] = () => new Response(418) { Body = "I'm a teapot" },
        ["500"] = () => throw new InvalidOperationException("secret"),
        ["599"] = () => new Response(599),
        ["one cookie"] = () => new Response { Cookies = { "a=1" } },
        ["several cookies"] = () => new Response { Cookies = { "a=1", "b=2", "c=3; Secure" } },
        ["a cookie in a header"] = () => With(response =>
        {
            response.Headers.Add("set-cookie", "a=1");
            response.Cookies.Add("b=2");
        }),
        ["several values"] = () => With(response =>
        {
            response.Headers.Add("X-Several", "1");
            response.Headers.Add("X-Single", "only");
            response.Headers.Add("x-several", "2, 3");
        }),
        ["a content type among the headers"] = () => new Response { ContentType = "text/plain", Body = "<p>", Headers = { ["content-type"] = "text/html" } },
        ["an encoded text"] = () => new Response { Body = "pretends to be gzip", Headers = { ["Content-Encoding"] = "gzip" } },
        ["JSON text"] = () => Response.Json("text"),
        ["JSON null"] = () => Response.Json<object?>(null),
        ["binary"] = () => Response.Binary(new byte[] { 137, 80, 78, 71 }, "image/png"),
    };

    public static IEnumerable<string> Names => All.Keys;

    /// <summary>An app with each answer at the path of its name.</summary>
    public static Resolver App { get; } = Build();

    private static ApiGatewayRestResolver Build()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.MapGet("/{answer}", (string answer) => All[answer]());
        return builder.Build();
    }

    private static Response With(Action<Response> change)
    {
        var response = new Response();
        change(response);
        return response;
    }
}
