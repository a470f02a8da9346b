using System.Reflection;
using System.Text;
using System.Text.Json;

namespace LambdaEventHandler.Properties;

/// <summary>Events that were not made up: those of features/Events, those of the tests of the scanner, and those of ../shared/fixtures if the folder exists.</summary>
internal static class EventSamples
{
    /// <summary>Events that are short, so that a changed byte is often one that matters.</summary>
    public static readonly byte[][] Short = Array.ConvertAll<string, byte[]>(
    [
        """{"version":"2.0","rawPath":"/hello","rawQueryString":"a=1","cookies":["a=b","c=\"d\""],"headers":{"accept":"*/*","x-long":"0123456789012345678901234567890123456789012345678901234567890123456789"},"requestContext":{"http":{"method":"GET","path":"/hello","userAgent":null},"stage":"$default","apiId":"a1","domainName":"x.lambda-url.eu-west-1.on.aws","time":1.5e+3},"body":"{\"id\":17,\"text\":\"a\\\\b\\n\"}","isBase64Encoded":false}""",
        """{"resource":"/{proxy+}","path":"/hello/lessa","httpMethod":"GET","headers":{"Accept":"a","Host":null},"multiValueHeaders":{"Accept":["a","b"],"Host":[],"X":[null]},"queryStringParameters":{},"multiValueQueryStringParameters":null,"requestContext":{"authorizer":{"claims":{"exp":12,"groups":[["a"],[{}]],"on":true}},"stage":"prod","identity":{"sourceIp":null}},"body":null,"isBase64Encoded":true}""",
        """ { "requestContext" : { "elb" : { "targetGroupArn" : "arn" } } , "path" : "/\u00e4\ud83d\ude00" , "httpMethod" : "POST" , "headers" : { "a" : "\\\\\\" , "b" : "\\\"" } , "queryStringParameters" : { "q" : "äöü€😀" } , "body" : "" } """,
        """{"PATH":1,"body":{"a":"b"},"headers":{"a":1},"cookies":{"a":"b"},"HttpMethod":["a"],"multiValueHeaders":{"a":[["b"]]},"requestcontext":{"HTTP":{"METHOD":"PUT"},"http":null,"stage":{}},"requestContext":[],"isBase64Encoded":"true"}""",
        "{\r\n  \"path\": \"/\",\r\n  \"headers\": {\r\n    \"a\": \"b\\tc\",\r\n    \"d\": [ \"e\", \"f\" ]\r\n  },\r\n  \"body\": \"\\\\\\\\\\\"\"\r\n}\r\n",
        "{}",
    ], Encoding.UTF8.GetBytes);

    private static readonly byte[][] All = [.. Short, .. OfFeatures(), .. OfFixtures()];

    public static byte[] Pick(Random random) => random.Pick<byte[]>(All);

    private static IEnumerable<byte[]> OfFeatures() =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Samples"), "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllBytes);

    private static IEnumerable<byte[]> OfFixtures()
    {
        var root = typeof(EventSamples).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "RepositoryRoot").Value!;
        var folder = Path.GetFullPath(Path.Combine(root, "../shared/fixtures"));
        if (!Directory.Exists(folder))
        {
            yield break;
        }

        foreach (var file in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            foreach (var entry in document.RootElement.EnumerateArray())
            {
                yield return Encoding.UTF8.GetBytes(entry.GetProperty("event").GetRawText());
            }
        }
    }
}
