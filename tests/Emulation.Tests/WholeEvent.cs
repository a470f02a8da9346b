using System.Text.Json.Nodes;

namespace LambdaEventHandler.Emulation;

/// <summary>Compares complete events, except for the IDs, which differ from request to request.</summary>
internal static class WholeEvent
{
    public static void AssertEqual(string expected, TestService service)
    {
        var context = service.Event["requestContext"]!;
        var headers = (service.Event["headers"] ?? service.Event["multiValueHeaders"])!.AsObject();
        var trace = headers.Single(header => header.Key.Equals("x-amzn-trace-id", StringComparison.OrdinalIgnoreCase)).Value!;
        Assert.Matches("Root=1-[0-9a-f]{8}-[0-9a-f]{24}", trace.ToJsonString());
        var filled = expected
            .Replace("PORT", "3000", StringComparison.Ordinal)
            .Replace("TRACE", trace is JsonArray several ? several[0]!.GetValue<string>() : trace.GetValue<string>(), StringComparison.Ordinal)
            .Replace("EXTENDED", context["extendedRequestId"]?.GetValue<string>(), StringComparison.Ordinal)
            .Replace("ID", context["requestId"]?.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(Indent(JsonNode.Parse(filled)!), Indent(service.Event));
    }

    private static string Indent(JsonNode node) => node.ToJsonString(new() { WriteIndented = true });
}
