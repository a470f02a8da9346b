using System.Text.Json.Nodes;

namespace LambdaEventHandler.Gateway;

/// <summary>Compares whole events, but for what differs from request to request.</summary>
internal static class WholeEvent
{
    public static void AssertEqual(string expected, TestGateway gateway)
    {
        var context = gateway.Event["requestContext"]!;
        var headers = (gateway.Event["headers"] ?? gateway.Event["multiValueHeaders"])!.AsObject();
        var trace = headers.Single(header => header.Key.Equals("x-amzn-trace-id", StringComparison.OrdinalIgnoreCase)).Value!;
        Assert.Matches("Root=1-[0-9a-f]{8}-[0-9a-f]{24}", trace.ToJsonString());
        var filled = expected
            .Replace("PORT", $"{gateway.Address.Port}", StringComparison.Ordinal)
            .Replace("TRACE", trace is JsonArray several ? several[0]!.GetValue<string>() : trace.GetValue<string>(), StringComparison.Ordinal)
            .Replace("EXTENDED", context["extendedRequestId"]?.GetValue<string>(), StringComparison.Ordinal)
            .Replace("ID", context["requestId"]?.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(Indent(JsonNode.Parse(filled)!), Indent(gateway.Event));
    }

    private static string Indent(JsonNode node) => node.ToJsonString(new() { WriteIndented = true });
}
