using System.Text.Json;
using LambdaEventHandler.Conformance.Cases;
using LambdaEventHandler.Conformance.Values;

namespace LambdaEventHandler.Conformance.Apps;

/// <summary>A handler with parameters, which a case selects by its name because binding depends on the types.</summary>
internal sealed record NamedHandler(Delegate Delegate);

/// <summary>Finds a handler by its name.</summary>
internal sealed class NamedHandlerConverter : CaseConverter<NamedHandler>
{
    private static readonly Dictionary<string, Delegate> Known = new(StringComparer.Ordinal)
    {
        ["number"] = (int id) => $"{id}",
        ["guid"] = (Guid id) => $"{id}",
        ["shade"] = (Shade shade) => $"{shade}",
        ["time"] = (DateTimeOffset start) => $"{start:O}",
        ["texts"] = (string[] tag) => tag,
        ["optionalText"] = (string? name = null) => name ?? "none",
        ["header"] = ([FromHeader("X-Count")] int count) => $"{count}",
        ["book"] = (Book book) => book.Title,
        ["redirect"] = (string to) => Response.Redirect(to),
        ["cookieWithPath"] = (string path) => new Response { Cookies = { new Cookie("theme", "dark") { Path = path } } },
        ["cookieNamed"] = (string name) => new Response { Cookies = { new Cookie(name, "1") } },
        ["cookieValue"] = (string value) => new Response { Cookies = { new Cookie("theme", value) } },
        ["expiredCookie"] = () => new Response { Cookies = { new Cookie("sid", "") { MaxAge = TimeSpan.Zero } } },
        ["fields"] = ([FromForm] string name, [FromForm] int age) => $"{name} is {age}",
        ["upload"] = (FormFile file) => new Dictionary<string, object?> { ["fileName"] = file.FileName, ["contentType"] = file.ContentType, ["bytes"] = Convert.ToBase64String(file.Content.Span) },
        ["order"] = ([FromForm] Order order) => $"{order.Lines?.Count ?? 0} lines",
        ["created"] = () => Response.CreatedAt("{id}", "new", new { Id = 7 }),
        ["laterNumbers"] = LaterNumbers,
    };

    protected override NamedHandler Read(JsonElement json, JsonSerializerOptions options) =>
        Known.GetValueOrDefault(json.GetString()!) is { } handler ? new(handler) : throw new JsonException($"{json.GetRawText()} is no known handler");

    /// <summary>Items of which the third one is never reached.</summary>
    private static async IAsyncEnumerable<int> LaterNumbers()
    {
        yield return 1;
        await Task.Yield();
        yield return 2;
        await Task.Yield();
        throw new IOException("the source of the numbers is gone");
    }
}

/// <summary>A JSON body, for cases about binding.</summary>
internal sealed record Book(string Title);

/// <summary>A class of form fields, with a list and with itself as a member.</summary>
internal sealed record Order(string? Name = null, List<OrderLine>? Lines = null, Order? Next = null);

/// <summary>An item of a list of form fields.</summary>
internal sealed record OrderLine(int Qty);
