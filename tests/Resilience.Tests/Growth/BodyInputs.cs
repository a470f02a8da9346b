using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LambdaEventHandler.Resilience;

/// <summary>The bodies of requests.</summary>
internal static class BodyInputs
{
    public static IReadOnlyList<Input> All { get; } =
    [
        Of("text of a body", 20_000, builder => builder.MapPost("/", (Request request) => $"{request.Body!.Length}."), size => new string('a', size), size => $"{size}."),
        Of("escapes of a body", 20_000, builder => builder.MapPost("/", (Request request) => $"{request.Body!.Length}."), size => new string('"', size), size => $"{size}."),
        Of("text of a body that is not ASCII", 20_000, builder => builder.MapPost("/", (Request request) => $"{request.Body!.Length}."), size => new string('ä', size), size => $"{size}."),
        Of("bytes of a body", 20_000, builder => builder.MapPost("/", (Request request) => $"{request.BodyBytes!.Length}."), size => Convert.ToBase64String(new byte[size]), size => $"{size}.", isBase64: true),
        Of("bytes of a body in another charset", 20_000, builder => builder.MapPost("/", (Request request) => $"{request.Body!.Length}."), size => Convert.ToBase64String(new byte[size * 2]), size => $"{size}.", isBase64: true, contentType: "text/plain; charset=utf-16"),
        Of("base64 that is invalid", 20_000, builder => builder.MapPost("/", (Request request) => $"{request.BodyBytes!.Length}."), size => new string('?', size), _ => "not valid base64", 400, isBase64: true),
        Of("compressed bytes of a body", 20_000, builder => builder.UseCompression(options => options.Requests = true).MapPost("/", (Request request) => $"{request.BodyBytes!.Length}."), size => Convert.ToBase64String(Compress(size)), size => $"{size}.", isBase64: true, encoding: "gzip"),
        Of("items of a JSON array", 5000, builder => builder.MapPost("/", ([FromBody] int[] value) => $"{value.Length}."), size => $"[{Repeat("1", size)}]", size => $"{size}."),
        Of("items of a JSON array with an invalid one", 5000, builder => builder.MapPost("/", ([FromBody] int[] value) => $"{value.Length}."), size => $"[{Repeat("1", size)},\"x\"]", size => $"$[{size}]", 400),
        Of("objects of a JSON array", 2000, builder => builder.MapPost("/", ([FromBody] Node[] value) => $"{value.Length}."), size => $"[{Repeat("""{"name":"x"}""", size)}]", size => $"{size}."),
        Of("objects of a JSON array without a required member", 2000, builder => builder.MapPost("/", ([FromBody] Strict[] value) => $"{value.Length}."), size => $"[{Repeat("""{"name":"x"}""", size)},{{}}]", size => $"$[{size}].name", 400),
        Of("unknown members of a JSON object", 2000, builder => builder.MapPost("/", ([FromBody] Node value) => $"{value.Name}."), size => $"{{{Members(size)},\"name\":\"x\"}}", _ => "x."),
        Of("members of a JSON object without a required one", 2000, builder => builder.MapPost("/", ([FromBody] Strict value) => $"{value.Name}."), size => $"{{{Members(size)}}}", _ => "$.name", 400),
        Of("members of one name", 2000, builder => builder.MapPost("/", ([FromBody] Node value) => $"{value.Name}."), size => $"{{{Repeat("""
            "name":"x"
            """, size)}}}", _ => "x."),
        Of("keys of a dictionary", 2000, builder => builder.MapPost("/", ([FromBody] Dictionary<string, int> value) => $"{value.Count}."), size => $"{{{Members(size)}}}", size => $"{size}."),
        Of("keys of a dictionary with an invalid value", 2000, builder => builder.MapPost("/", ([FromBody] Dictionary<string, int> value) => $"{value.Count}."), size => $"{{{Members(size)},\"n0\":\"x\"}}", _ => "The request body", 400),
        Of("nodes of JSON without a type", 2000, builder => builder.MapPost("/", ([FromBody] JsonNode value) => $"{value.AsObject().Count}."), size => $"{{{Members(size)}}}", size => $"{size}."),
        Of("nesting of JSON that is read", 2000, builder => builder.MapPost("/", ([FromBody] JsonElement value) => $"{value.ValueKind}."), size => new string('[', size) + new string(']', size), _ => "body", 400),
        Of("nesting of JSON without an end", 2000, builder => builder.MapPost("/", ([FromBody] Node value) => $"{value.Name}."), size => string.Concat(Enumerable.Repeat("{\"next\":", size)), _ => "body", 400),
        Of("nesting of JSON with a large maximum", 500, builder => builder.UseJson(new JsonSerializerOptions(JsonSerializerDefaults.Web) { MaxDepth = 10_000 }).MapPost("/", ([FromBody] Node value) => $"{value.Name}."), size => string.Concat(Enumerable.Repeat("{\"next\":", size)) + "{\"name\":1}" + new string('}', size), _ => "request body", 400),
        Of("digits of a number", 5000, builder => builder.MapPost("/", ([FromBody] decimal value) => $"{value}."), size => new string('9', size), _ => "a number", 400),
        Of("length of a JSON string", 5000, builder => builder.MapPost("/", ([FromBody] string value) => $"{value.Length}."), size => $"\"{new string('a', size)}\"", size => $"{size}."),
        Of("escapes of a JSON string", 5000, builder => builder.MapPost("/", ([FromBody] string value) => $"{value.Length}."), size => $"\"{string.Concat(Enumerable.Repeat("\\u0061", size))}\"", size => $"{size}."),
        Of("white space of JSON", 5000, builder => builder.MapPost("/", ([FromBody] int value) => $"{value}."), size => new string(' ', size) + "1", _ => "1."),
    ];

    private static Input Of(
        string name, int smallest, Action<ResolverBuilder> configure, Func<int, string> body, Func<int, string> expected, int status = 200, bool isBase64 = false, string contentType = "application/json", string? encoding = null) => Input.Of(
        name,
        smallest,
        configure,
        size => new("POST", "/") { Headers = encoding is null ? [("Content-Type", contentType)] : [("Content-Type", contentType), ("Content-Encoding", encoding)], Body = body(size), IsBase64Encoded = isBase64 },
        expected,
        status);

    private static string Repeat(string json, int count) => string.Join(',', Enumerable.Repeat(json, count));

    private static string Members(int count) => string.Join(',', RequestInputs.Names(count).Select(name => $"\"{name}\":1"));

    private static byte[] Compress(int size)
    {
        using var output = new MemoryStream();
        using (var encoder = new GZipStream(output, CompressionLevel.Fastest))
        {
            encoder.Write(new byte[size]);
        }

        return output.ToArray();
    }

    internal sealed class Node
    {
        public string? Name { get; set; }

        public Node? Next { get; set; }
    }

    internal sealed class Strict
    {
        public required string Name { get; set; }
    }
}
