using Amazon.Lambda.APIGatewayEvents;

namespace LambdaEventHandler.Documentation;

/// <summary>The event that API Gateway's REST API would make of a request.</summary>
internal static class RestEvent
{
    public static APIGatewayProxyRequest Of(HttpText request)
    {
        var line = request.FirstLine.Split(' ', 2);
        var target = line[1].Split('?', 2);
        return new()
        {
            HttpMethod = line[0],
            Path = target[0],
            MultiValueHeaders = Group(request.Headers),
            MultiValueQueryStringParameters = target.Length == 1 ? null : Group(target[1].Split('&').Select(ReadPair)),
            Body = request.Body.Length == 0 ? null : request.Body,
            RequestContext = new() { RequestId = "227b78aa-779d-47d4-a48e-ce62120393b8" },
        };
    }

    private static Dictionary<string, IList<string>> Group(IEnumerable<KeyValuePair<string, string>> pairs) => pairs
        .GroupBy(static pair => pair.Key, static pair => pair.Value)
        .ToDictionary(static group => group.Key, static IList<string> (group) => [.. group]);

    private static KeyValuePair<string, string> ReadPair(string pair)
    {
        var parts = pair.Split('=', 2);
        return KeyValuePair.Create(Decode(parts[0]), parts.Length == 1 ? "" : Decode(parts[1]));
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
