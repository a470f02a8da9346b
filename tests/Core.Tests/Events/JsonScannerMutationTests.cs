using System.Globalization;
using System.Text;
using System.Text.Json;

namespace LambdaEventHandler.Events;

/// <summary>
/// Events with a few bytes changed. The scanner accepts those that System.Text.Json accepts, and finds the same fields at the same positions. The environment
/// variable <c>SCANNER_CASES</c> sets the number of cases.
/// </summary>
public sealed class JsonScannerMutationTests
{
    private const int UsualCases = 100_000;
    private const int Seed = 14;
    private const int BlockLength = 64;

    // Half of the changed bytes are from here, because most others only change text.
    private static readonly byte[] Telling = Encoding.UTF8.GetBytes("\"\"\"\\\\\\{}[]::,,0-.eEtfnu/ \n\t\r\u0001\u001f\u007fé");

    private static readonly string[] Samples =
    [
        """{"version":"2.0","rawPath":"/hello","rawQueryString":"a=1","cookies":["a=b","c=\"d\""],"headers":{"accept":"*/*","x-long":"0123456789012345678901234567890123456789012345678901234567890123456789"},"requestContext":{"http":{"method":"GET","path":"/hello","userAgent":null},"stage":"$default","apiId":"a1","domainName":"x.lambda-url.eu-west-1.on.aws","time":1.5e+3},"body":"{\"id\":17,\"text\":\"a\\\\b\\n\"}","isBase64Encoded":false}""",
        """{"resource":"/{proxy+}","path":"/hello/lessa","httpMethod":"GET","headers":{"Accept":"a","Host":null},"multiValueHeaders":{"Accept":["a","b"],"Host":[],"X":[null]},"queryStringParameters":{},"multiValueQueryStringParameters":null,"requestContext":{"authorizer":{"claims":{"exp":12,"groups":[["a"],[{}]],"on":true}},"stage":"prod","identity":{"sourceIp":null}},"body":null,"isBase64Encoded":true}""",
        """ { "requestContext" : { "elb" : { "targetGroupArn" : "arn" } } , "path" : "/\u00e4\ud83d\ude00" , "httpMethod" : "POST" , "headers" : { "a" : "\\\\\\" , "b" : "\\\"" } , "queryStringParameters" : { "q" : "äöü€😀" } , "body" : "" } """,
        """{"PATH":1,"body":{"a":"b"},"headers":{"a":1},"cookies":{"a":"b"},"HttpMethod":["a"],"multiValueHeaders":{"a":[["b"]]},"requestcontext":{"HTTP":{"METHOD":"PUT"},"http":null,"stage":{}},"requestContext":[],"isBase64Encoded":"true"}""",
        "{\r\n  \"path\": \"/\",\r\n  \"headers\": {\r\n    \"a\": \"b\\tc\",\r\n    \"d\": [ \"e\", \"f\" ]\r\n  },\r\n  \"body\": \"\\\\\\\\\\\"\"\r\n}\r\n",
        "{}",
    ];

    [Fact]
    public void Mutated_events_are_read_as_by_the_framework()
    {
        var random = new Random(Seed);
        var samples = Array.ConvertAll(Samples, Encoding.UTF8.GetBytes);
        for (var number = 0; number < Cases; number++)
        {
            var json = Mutate(samples[random.Next(samples.Length)], random);
            AssertSameAsFramework(json, number);
        }
    }

    [Fact]
    public void Texts_are_validated_at_every_place_of_a_block()
    {
        string[] texts = ["\"", "\\", "\\\\", "\\\\\\", "\\\"", "\\\\\"", "\\u00e9", "\\u00g9", "\\u00", "\\x", "\\n", "\\\n", "\n", "\u0001", "\\/", "\\u12\"", "é", "\u007f"];
        foreach (var text in texts)
        {
            for (var place = 0; place < 3 * BlockLength; place++)
            {
                var start = new string('x', place);
                AssertSameAsFramework(Encoding.UTF8.GetBytes($$"""{"{{start}}{{text}}":"a"}"""), place);
                AssertSameAsFramework(Encoding.UTF8.GetBytes($$"""{"body":"{{start}}{{text}}"}"""), place);
                AssertSameAsFramework(Encoding.UTF8.GetBytes($$"""{"body":"{{start}}{{text}}a","a":"b"}"""), place);
                AssertSameAsFramework(Encoding.UTF8.GetBytes($$"""{"body":"{{start}}"{{text}}}"""), place);
            }
        }
    }

    private static int Cases =>
        Environment.GetEnvironmentVariable("SCANNER_CASES") is { Length: > 0 } cases ? int.Parse(cases, CultureInfo.InvariantCulture) : UsualCases;

    /// <summary>Moves the event to another place within a block, and changes, adds, removes, or repeats up to three pieces of it.</summary>
    private static byte[] Mutate(byte[] sample, Random random)
    {
        var json = new List<byte>(sample);
        for (var changes = random.Next(4); changes > 0; changes--)
        {
            var place = random.Next(json.Count + 1);
            var value = random.Next(2) == 0 ? Telling[random.Next(Telling.Length)] : (byte)random.Next(256);
            var length = Math.Min(random.Next(1, 4), json.Count - place);
            switch (random.Next(4))
            {
                case 0 when length > 0:
                    json[place] = value;
                    break;
                case 1 when length > 0:
                    json.RemoveRange(place, length);
                    break;
                case 2 when length > 0:
                    json.InsertRange(place, json.GetRange(place, length));
                    break;
                default:
                    json.Insert(place, value);
                    break;
            }
        }

        json.InsertRange(0, Enumerable.Repeat((byte)' ', random.Next(BlockLength)));
        return [.. json];
    }

    private static void AssertSameAsFramework(byte[] json, int number)
    {
        var expected = FrameworkEvent.Read(json);
        var actual = Read(json);
        if (expected != actual)
        {
            Assert.Fail($"Case {number}: the framework reads {expected ?? "no event"}, the scanner {actual ?? "no event"}: {Encoding.UTF8.GetString(json)}");
        }
    }

    /// <summary>Returns the fields with their positions, or null if the scanner rejects the event.</summary>
    private static string? Read(byte[] json)
    {
        var fields = new JsonEventFields();
        try
        {
            var mistyped = JsonEventReader.Read(json, ownNames: null, ref fields);
            return FrameworkEvent.Describe(((ReadOnlySpan<JsonSlice>)fields).ToArray(), mistyped);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
