using System.Text;

namespace LambdaEventHandler.Properties;

/// <summary>Random JSON in the ways that it may be written, with the names of events among others, at all depths.</summary>
internal static class RandomJson
{
    private const int DeepestNesting = 64;

    private static readonly string[] Spaces = ["", "", "", "", " ", "\n", "\r\n\t"];

    private static readonly string[] Names =
    [
        "path", "Path", "httpMethod", "HTTPMETHOD", "headers", "multiValueHeaders", "requestContext", "RequestContext", "http", "method", "stage", "elb", "apiId", "domainName", "body",
        "isBase64Encoded", "version", "rawPath", "rawQueryString", "cookies", "queryStringParameters", "multiValueQueryStringParameters", "resource", "a", "", "\\u0070ath", "ä", "\\ud800", "\\\"",
    ];

    private static readonly string[] Contents =
    [
        "", "a", "GET", "/hello", "\\n", "\\\"", "\\\\", "\\/", "\\b\\f\\r\\t", "\\u00e9", "\\uD83D\\uDE00", "\\ud800", "\\udc00\\ud800", "\\u0000", "ä€😀", "{}[],:", "\u007f", "\u2028",
        "0123456789abcdefghijklmnopqrstuvwxyz\\\"0123456789", "0123456789012345678901234567890123456789012345678901234567890123456789", "\\\\\\\\\\\\\\\"",
    ];

    private static readonly string[] Scalars =
    [
        "0", "-0", "1", "12.50", "-1e9", "2E+3", "0.1e-2", "123456789012345678901234567890", "1e400", "true", "false", "null",
    ];

    private static readonly string[] WrongScalars = ["01", "+1", ".5", "1.", "-", "1e", "NaN", "nul", "truex", "'a'", "\"", "\"\\x\"", "\"\\u12g4\"", "\"\n\"", "\u00a0", "\ufeff", "//", "/**/", "\0", ","];

    /// <summary>Returns an object, as an event is one. It is nested as deep as, or deeper than the framework allows by chance.</summary>
    public static byte[] Event(Random random)
    {
        var json = new StringBuilder();
        if (random.Next(16) == 0)
        {
            AppendDeep(json, random);
        }
        else
        {
            AppendObject(json, random, random.Next(1, 5));
        }

        return Encoding.UTF8.GetBytes(json.ToString());
    }

    /// <summary>Appends any value.</summary>
    public static void Append(StringBuilder json, Random random, int depth)
    {
        var kind = random.Next(depth <= 0 ? 6 : 10);
        if (kind < 3)
        {
            json.Append('"').Append(random.Pick<string>(Contents)).Append(random.Pick<string>(Contents)).Append('"');
        }
        else if (kind < 6)
        {
            json.Append(random.Next(200) == 0 ? random.Pick<string>(WrongScalars) : random.Pick<string>(Scalars));
        }
        else if (kind < 8)
        {
            AppendObject(json, random, depth);
        }
        else
        {
            AppendArray(json, random, depth);
        }
    }

    private static void AppendObject(StringBuilder json, Random random, int depth)
    {
        json.Append(random.Pick<string>(Spaces)).Append('{');
        for (var count = random.Next(6); count > 0; count--)
        {
            json.Append(random.Pick<string>(Spaces)).Append('"').Append(random.Pick<string>(Names)).Append('"').Append(random.Pick<string>(Spaces)).Append(':').Append(random.Pick<string>(Spaces));
            Append(json, random, depth - 1);
            json.Append(count > 1 || random.Next(200) == 0 ? "," : "");
        }

        json.Append(random.Pick<string>(Spaces)).Append('}').Append(random.Pick<string>(Spaces));
    }

    private static void AppendArray(StringBuilder json, Random random, int depth)
    {
        json.Append('[');
        for (var count = random.Next(4); count > 0; count--)
        {
            Append(json, random, depth - 1);
            json.Append(random.Pick<string>(Spaces)).Append(count > 1 || random.Next(200) == 0 ? "," : "").Append(random.Pick<string>(Spaces));
        }

        json.Append(']');
    }

    private static void AppendDeep(StringBuilder json, Random random)
    {
        var depth = random.Next(DeepestNesting - 4, DeepestNesting + 4);
        var closing = new Stack<char>();
        for (; depth > 0; depth--)
        {
            var isArray = closing.Count > 0 && random.Next(2) == 0;
            json.Append(isArray ? "[" : $"{{\"{random.Pick<string>(Names)}\":");
            closing.Push(isArray ? ']' : '}');
        }

        Append(json, random, random.Next(2));
        json.Append([.. closing]);
    }
}
