using System.Text.Json.Nodes;

namespace LambdaEventHandler.Benchmarks.Contests;

/// <summary>Whether two responses say the same to the gateway: null members left out, header names without case, JSON bodies by value.</summary>
internal static class SameAnswer
{
    /// <exception cref="InvalidOperationException">The answers differ, so that a comparison would mean nothing.</exception>
    public static void Check(string name, Stream theirs, Stream ours)
    {
        var (expected, actual) = (Read(theirs), Read(ours));
        if (!JsonNode.DeepEquals(expected, actual))
        {
            throw new InvalidOperationException($"{name}: the answers differ.\n  theirs {expected.ToJsonString()}\n  ours   {actual.ToJsonString()}");
        }
    }

    private static JsonObject Read(Stream response)
    {
        var normal = new JsonObject();
        foreach (var (member, value) in JsonNode.Parse(response)!.AsObject())
        {
            if (value is not null)
            {
                normal[member] = Normalize(member, value);
            }
        }

        return normal;
    }

    private static JsonNode? Normalize(string member, JsonNode value) => member switch
    {
        "headers" => LowerCase(value.AsObject()),
        "body" when value.GetValue<string>() is ['{' or '[', ..] => JsonNode.Parse(value.GetValue<string>()),
        _ => value.DeepClone(),
    };

    private static JsonObject LowerCase(JsonObject headers)
    {
        var normal = new JsonObject();
        foreach (var (name, value) in headers)
        {
            normal[name.ToLowerInvariant()] = value!.DeepClone();
        }

        return normal;
    }
}
