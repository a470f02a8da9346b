using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LambdaEventHandler.Properties;

/// <summary>Random events of a source, whose fields have the types that AWS sends, and contents that clients choose.</summary>
internal static class RandomEvent
{
    public static readonly string[] Sources = ["rest", "http", "url", "alb", "alb-multi"];

    public static JsonObject Of(string source, Random random)
    {
        var query = Pairs(random, RequestTexts.QueryNames, RequestTexts.Value);
        var headers = Pairs(random, RequestTexts.HeaderNames, RequestTexts.HeaderValue);
        var body = Body(random, headers, out var isBase64);
        var json = source switch
        {
            "rest" => Rest(random, headers, query),
            "http" or "url" => Payload2(random, headers, query, isUrl: source == "url"),
            _ => Alb(random, headers, query, hasSeveralValues: source == "alb-multi"),
        };
        if (body is not null || random.Chance(50))
        {
            json["body"] = body;
        }

        if (isBase64 || random.Chance(70))
        {
            json["isBase64Encoded"] = isBase64;
        }

        Forget(json, random);
        return json;
    }

    private static JsonObject Rest(Random random, List<(string Name, string Value)> headers, List<(string Name, string Value)> query)
    {
        var json = new JsonObject
        {
            ["resource"] = "/{proxy+}",
            ["path"] = RequestTexts.Path(random, isDecoded: false),
            ["httpMethod"] = RequestTexts.Method(random),
        };
        AddBoth(json, "headers", "multiValueHeaders", headers, random);
        AddBoth(json, "queryStringParameters", "multiValueQueryStringParameters", query, random);
        json["requestContext"] = new JsonObject
        {
            ["stage"] = random.Pick<string>("prod", "dev", "", "$default"),
            ["apiId"] = "a1b2c3",
            ["domainName"] = random.Pick<string>("a1b2c3.execute-api.eu-west-1.amazonaws.com", "api.example.com", ""),
            ["path"] = "/prod/",
            ["identity"] = new JsonObject { ["sourceIp"] = RequestTexts.Value(random), ["userAgent"] = null },
            ["authorizer"] = Authorizer(random),
        };
        return json;
    }

    private static JsonObject Payload2(Random random, List<(string Name, string Value)> headers, List<(string Name, string Value)> query, bool isUrl)
    {
        var path = RequestTexts.Path(random, isDecoded: !isUrl);
        var cookies = headers.Where(header => header.Name.Equals("cookie", StringComparison.OrdinalIgnoreCase)).SelectMany(header => header.Value.Split(';', StringSplitOptions.TrimEntries)).ToArray();
        var json = new JsonObject
        {
            ["version"] = "2.0",
            ["routeKey"] = "$default",
            ["rawPath"] = path,
            ["rawQueryString"] = string.Join('&', query.Select(pair => random.Chance(90) ? $"{Uri.EscapeDataString(WithoutSurrogates(pair.Name))}={Uri.EscapeDataString(WithoutSurrogates(pair.Value))}" : pair.Name)),
            ["cookies"] = cookies.Length == 0 && random.Chance(60) ? null : new JsonArray([.. cookies.Select(cookie => (JsonNode)cookie)]),
            ["headers"] = Single(headers.Where(header => !header.Name.Equals("cookie", StringComparison.OrdinalIgnoreCase) || random.Chance(5))),
        };
        if (random.Chance(50))
        {
            json["queryStringParameters"] = Single(query);
        }

        json["requestContext"] = new JsonObject
        {
            ["stage"] = isUrl ? "$default" : random.Pick<string>("$default", "dev", "text", ""),
            ["apiId"] = "a1b2c3",
            ["domainName"] = isUrl ? "a1b2c3.lambda-url.eu-west-1.on.aws" : "a1b2c3.execute-api.eu-west-1.amazonaws.com",
            ["http"] = new JsonObject { ["method"] = RequestTexts.Method(random), ["path"] = path, ["sourceIp"] = RequestTexts.Value(random), ["protocol"] = "HTTP/1.1" },
        };
        if (random.Chance(40))
        {
            json["requestContext"]!["authorizer"] = new JsonObject { ["jwt"] = new JsonObject { ["claims"] = Single(Pairs(random, RequestTexts.ClaimNames, RequestTexts.Value)), ["scopes"] = random.Chance(50) ? null : new JsonArray("a", "b") } };
        }

        return json;
    }

    private static JsonObject Alb(Random random, List<(string Name, string Value)> headers, List<(string Name, string Value)> query, bool hasSeveralValues)
    {
        var encoded = query.Select(pair => random.Chance(70) ? (Uri.EscapeDataString(WithoutSurrogates(pair.Name)), Uri.EscapeDataString(WithoutSurrogates(pair.Value))) : (pair.Name, pair.Value)).ToList();
        var json = new JsonObject
        {
            ["requestContext"] = new JsonObject { ["elb"] = new JsonObject { ["targetGroupArn"] = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/a/1" } },
            ["httpMethod"] = RequestTexts.Method(random),
            ["path"] = RequestTexts.Path(random, isDecoded: false),
        };
        if (hasSeveralValues)
        {
            (json["multiValueHeaders"], json["multiValueQueryStringParameters"]) = (Several(headers), Several(encoded));
        }
        else
        {
            (json["headers"], json["queryStringParameters"]) = (Single(headers), Single(encoded));
        }

        return json;
    }

    private static JsonObject? Authorizer(Random random) => random.Next(4) switch
    {
        0 => null,
        1 => new JsonObject { ["claims"] = Single(Pairs(random, RequestTexts.ClaimNames, RequestTexts.Value)) },
        2 => Single(Pairs(random, RequestTexts.ClaimNames, RequestTexts.Value)),
        _ => [],
    };

    private static string? Body(Random random, List<(string Name, string Value)> headers, out bool isBase64)
    {
        isBase64 = false;
        if (random.Chance(40))
        {
            return random.Chance(50) ? null : "";
        }

        var (type, text) = RequestTexts.Body(random);
        if (type is not null && random.Chance(90))
        {
            headers.RemoveAll(header => header.Name.Equals("content-type", StringComparison.OrdinalIgnoreCase));
            headers.Add((random.Pick<string>("Content-Type", "content-type"), type));
        }

        isBase64 = random.Chance(30);
        return isBase64 && random.Chance(95) ? Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) : text;
    }

    private static List<(string Name, string Value)> Pairs(Random random, string[] names, Func<string, Random, string> valueOf) =>
        [.. Enumerable.Range(0, random.Next(6)).Select(_ => random.Pick<string>(names)).Select(name => (name, valueOf(name, random)))];

    private static List<(string Name, string Value)> Pairs(Random random, string[] names, Func<Random, string> valueOf) => Pairs(random, names, (_, chosen) => valueOf(chosen));

    private static void AddBoth(JsonObject json, string single, string several, List<(string Name, string Value)> pairs, Random random)
    {
        json[single] = random.Chance(85) ? Single(pairs) : null;
        json[several] = random.Chance(85) ? Several(pairs) : null;
    }

    /// <summary>Leaves out a member, or makes it null, as events of tools and consoles have it.</summary>
    private static void Forget(JsonObject json, Random random)
    {
        for (var count = random.Chance(20) ? random.Next(1, 3) : 0; count > 0; count--)
        {
            var name = json.ElementAt(random.Next(json.Count)).Key;
            if (random.Chance(50))
            {
                json.Remove(name);
            }
            else
            {
                json[name] = null;
            }
        }
    }

    private static JsonObject Single(IEnumerable<(string Name, string Value)> pairs) =>
        new(pairs.GroupBy(pair => pair.Name).Select(group => KeyValuePair.Create(group.Key, (JsonNode?)group.Last().Value)));

    private static JsonObject Several(IEnumerable<(string Name, string Value)> pairs) =>
        new(pairs.GroupBy(pair => pair.Name).Select(group => KeyValuePair.Create(group.Key, (JsonNode?)new JsonArray([.. group.Select(pair => (JsonNode)pair.Value)]))));

    private static string WithoutSurrogates(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}

/// <summary>Replaces values of an event by others, of wrong types and of strange sizes.</summary>
internal static class WrongShapes
{
    private static readonly string[] Values = ["null", "true", "false", "0", "-1", "1.5e300", "[]", "{}", "\"\"", "\"text\"", "[null]", "[[\"a\"]]", "[1]", "{\"a\":1}", "{\"a\":null}", "{\"a\":[\"b\"]}", "{\"a\":{\"b\":{}}}", "\"\\ud800\"", "\"\\u0000\""];

    /// <summary>Replaces up to three values, at any depth.</summary>
    public static byte[] In(JsonNode json, Random random)
    {
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            Replace(json, random);
        }

        // A lone surrogate can't be in a node's text, so it is put in afterward.
        var text = json.ToJsonString();
        return Encoding.UTF8.GetBytes(random.Chance(5) ? text.Replace("\"a", "\"\\ud800a", StringComparison.Ordinal) : text);
    }

    private static void Replace(JsonNode json, Random random)
    {
        var node = json;
        while (true)
        {
            var children = node switch
            {
                JsonObject members => members.Count,
                JsonArray items => items.Count,
                _ => 0,
            };
            if (children == 0)
            {
                return;
            }

            var index = random.Next(children);
            var child = node is JsonObject parent ? parent.ElementAt(index).Value : node[index];
            if (child is not (JsonObject or JsonArray) || random.Chance(40))
            {
                Set(node, index, Value(random));
                return;
            }

            node = child;
        }
    }

    private static void Set(JsonNode node, int index, JsonNode? value)
    {
        if (node is JsonObject members)
        {
            members[members.ElementAt(index).Key] = value;
        }
        else
        {
            node[index] = value;
        }
    }

    private static JsonNode? Value(Random random)
    {
        switch (random.Next(30))
        {
            case 0:
                return Deep(random.Next(2) == 0 ? random.Next(70) : random.Next(30), random);
            case 1:
                return random.Next(50) == 0 ? new string('x', random.Next(2_000_000)) : new string((char)random.Next(' ', 0x2FF), random.Next(5000));
            case 2:
                return new JsonObject(Enumerable.Range(0, random.Next(random.Next(20) == 0 ? 2000 : 50)).Select(number => KeyValuePair.Create($"x-{number}", (JsonNode?)"y")));
            default:
                var text = random.Pick<string>(Values);
                // JsonNode reads text on demand, and these two are not text of .NET.
                return text.StartsWith("\"\\", StringComparison.Ordinal) ? JsonValue.Create("\0") : JsonNode.Parse(text, null, default(JsonDocumentOptions));
        }
    }

    private static JsonNode Deep(int depth, Random random)
    {
        JsonNode node = new JsonArray();
        for (; depth > 0; depth--)
        {
            node = random.Next(2) == 0 ? new JsonArray(node) : new JsonObject { ["a"] = node };
        }

        return node;
    }
}
