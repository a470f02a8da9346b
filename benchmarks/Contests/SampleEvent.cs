using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LambdaEventHandler.Benchmarks.Contests;

/// <summary>An event of Events/, compact as Lambda sends it.</summary>
internal static class SampleEvent
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Read(string name) => Write(Parse(name));

    /// <summary>The REST event as another request.</summary>
    public static byte[] ReadRest(string method, string path, string? body = null)
    {
        var sample = Parse("rest.json");
        sample["httpMethod"] = method;
        sample["path"] = path;
        sample["body"] = body;
        return Write(sample);
    }

    /// <summary>The REST event with another <c>Authorization</c> header, or without one.</summary>
    public static byte[] ReadRestWith(string? authorization)
    {
        var sample = Parse("rest.json");
        foreach (var headers in new[] { "headers", "multiValueHeaders" })
        {
            sample[headers]!.AsObject().Remove("Authorization");
        }

        if (authorization is not null)
        {
            sample["headers"]!["Authorization"] = authorization;
            sample["multiValueHeaders"]!["Authorization"] = new JsonArray(authorization);
        }

        return Write(sample);
    }

    private static JsonNode Parse(string name)
    {
        using var resource = typeof(SampleEvent).Assembly.GetManifestResourceStream(name)!;
        return JsonNode.Parse(resource)!;
    }

    private static byte[] Write(JsonNode sample) => JsonSerializer.SerializeToUtf8Bytes(sample, Compact);
}
