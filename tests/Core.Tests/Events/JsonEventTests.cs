using System.Buffers;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace LambdaEventHandler.Events;

public sealed class JsonEventTests
{
    [Theory]
    [InlineData("""{"path":"/a"}""")]
    [InlineData("""{"PATH":"/a"}""")]
    [InlineData("""{"Path":"/a"}""")]
    public void Names_are_read_without_case(string json) => Assert.Equal("/a", Text(json, EventField.Path));

    [Theory]
    [InlineData("path", nameof(EventField.Path))]
    [InlineData("body", nameof(EventField.Body))]
    [InlineData("headers", nameof(EventField.Headers))]
    [InlineData("rawPath", nameof(EventField.RawPath))]
    [InlineData("version", nameof(EventField.Version))]
    [InlineData("cookies", nameof(EventField.Cookies))]
    [InlineData("resource", nameof(EventField.Resource))]
    [InlineData("httpMethod", nameof(EventField.HttpMethod))]
    [InlineData("rawQueryString", nameof(EventField.RawQueryString))]
    [InlineData("isBase64Encoded", nameof(EventField.IsBase64Encoded))]
    [InlineData("multiValueHeaders", nameof(EventField.MultiValueHeaders))]
    [InlineData("queryStringParameters", nameof(EventField.Query))]
    [InlineData("multiValueQueryStringParameters", nameof(EventField.MultiValueQuery))]
    [InlineData("requestContext.elb", nameof(EventField.LoadBalancer))]
    [InlineData("requestContext.stage", nameof(EventField.Stage))]
    [InlineData("requestContext.apiId", nameof(EventField.ApiId))]
    [InlineData("requestContext.domainName", nameof(EventField.DomainName))]
    [InlineData("requestContext.http.path", nameof(EventField.ContextPath))]
    [InlineData("requestContext.http.method", nameof(EventField.ContextMethod))]
    public void A_field_is_recognized_by_its_whole_name(string name, string field)
    {
        var expected = Enum.Parse<EventField>(field);

        using var whole = Parse(Nested(name));
        using var otherEnd = Parse(Nested(name[..^1] + "_"));
        using var otherStart = Parse(Nested(name[..(name.LastIndexOf('.') + 1)] + "_" + name[(name.LastIndexOf('.') + 2)..]));

        Assert.Equal([expected], Enum.GetValues<EventField>().Where(whole.Has));
        Assert.DoesNotContain(Enum.GetValues<EventField>(), otherEnd.Has);
        Assert.DoesNotContain(Enum.GetValues<EventField>(), otherStart.Has);

        static string Nested(string path) => path.Split('.').Reverse().Aggregate("\"x\"", static (value, step) => $"{{\"{step}\":{value}}}");
    }

    [Theory]
    [InlineData("""{"host":"a.lambda-url.eu-west-1.on.aws"}""", false)]
    [InlineData("""{"domainName":"a.lambda-url.eu-west-1.on.aws"}""", true)]
    [InlineData("""{"domainName":"a.lambda\u002durl.eu-west-1.on.aws"}""", true)]
    [InlineData("""{"domainName":"a.execute-api.eu-west-1.amazonaws.com"}""", false)]
    [InlineData("""{"domainName":"ä.lambda-url.eu-west-1.on.aws"}""", true)]
    public void Text_in_a_field_is_found_with_and_without_escapes(string context, bool isThere)
    {
        using var parsed = Parse($$"""{"requestContext":{{context}}}""");

        Assert.Equal(isThere, parsed.Contains(EventField.DomainName, ".lambda-url."));
    }

    [Theory]
    [InlineData("{}", "Missing")]
    [InlineData("""{"headers":{}}""", "Missing")]
    [InlineData("""{"headers":["content-type"]}""", "Missing")]
    [InlineData("""{"headers":{"content-typ":"application/json"}}""", "Missing")]
    [InlineData("""{"headers":{"content-type":"application/json"}}""", "Same")]
    [InlineData("""{"headers":{"a":"b","Content-Type":"application/json","c":"d"}}""", "Same")]
    [InlineData("""{"headers":{"Content\u002dType":"application/json"}}""", "Same")]
    [InlineData("""{"headers":{"Content-Type":["application/json"]}}""", "Same")]
    [InlineData("""{"headers":{"Content-Type":"application/jsox"}}""", "Other")]
    [InlineData("""{"headers":{"Content-Type":"application\/json"}}""", "Other")]
    [InlineData("""{"headers":{"Content-Type":null}}""", "Other")]
    [InlineData("""{"headers":{"Content-Type":[]}}""", "Other")]
    [InlineData("""{"headers":{"Content-Type":["application/json","text/plain"]}}""", "Other")]
    [InlineData("""{"headers":{"Content-Type":"application/json","content-type":"application/json"}}""", "Other")]
    [InlineData("""{"headers":{"Content-Type":"text/plain","content-type":"application/json"}}""", "Other")]
    public void A_header_is_compared_without_decoding_it(string json, string expected)
    {
        using var parsed = Parse(json);

        Assert.Equal(expected, parsed.ComparePair(EventField.Headers, "Content-Type", "application/json").ToString());
    }

    [Fact]
    public void The_last_of_several_fields_with_a_name_is_used()
    {
        Assert.Equal("/b", Text("""{"path":"/a","path":"/b"}""", EventField.Path));
        Assert.Equal("/b", Text("""{"path":"/a","Path":"/b"}""", EventField.Path));
        Assert.Null(Text("""{"path":"/a","path":null}""", EventField.Path));
    }

    [Fact]
    public void A_null_field_is_missing()
    {
        using var parsed = Parse("""{"headers":null,"requestContext":null,"body":null,"isBase64Encoded":null}""");

        Assert.All([EventField.Headers, EventField.Stage, EventField.Body, EventField.IsBase64Encoded], field => Assert.False(parsed.Has(field)));
        Assert.False(parsed.HasPairs(EventField.Headers));
        Assert.False(parsed.IsTrue(EventField.IsBase64Encoded));
        Assert.Empty(parsed.Texts(EventField.Cookies));
    }

    [Theory]
    [InlineData("/a\\/b", "/a/b")]
    [InlineData("\\u002Fhello\\u002f", "/hello/")]
    [InlineData("caf\\u00e9", "café")]
    [InlineData("\\ud83d\\ude00", "😀")]
    [InlineData("\\\"\\\\\\b\\f\\n\\r\\t", "\"\\\b\f\n\r\t")]
    [InlineData("ä€😀", "ä€😀")]
    public void Escapes_are_decoded(string written, string expected) =>
        Assert.Equal(expected, Text($$"""{"path":"{{written}}"}""", EventField.Path));

    [Fact]
    public void Strings_are_decoded_like_in_the_framework() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            if (text is null || !IsUnicode(text))
            {
                return;
            }

            foreach (var json in new[] { JsonSerializer.Serialize(text), JsonSerializer.Serialize(text, Relaxed) })
            {
                Assert.Equal(text, Text($$"""{"body":{{json}}}""", EventField.Body));
                Assert.Equal(text, Pairs($$$"""{"headers":{"a":{{{json}}}}}""", EventField.Headers)["a"]);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Invalid_Unicode_is_rejected_when_it_is_read()
    {
        Assert.Throws<InvalidEventException>(() => Text("""{"path":"/\ud800"}""", EventField.Path));
        Assert.Throws<InvalidEventException>(() => Pairs("""{"headers":{"a":"\udc00"}}""", EventField.Headers));
        Assert.Throws<InvalidEventException>(() => Pairs("""{"headers":{"\ud800\ud800":"a"}}""", EventField.Headers));
    }

    [Fact]
    public void Invalid_UTF_8_is_rejected_when_it_is_read()
    {
        byte[] path = [.. "{\"path\":\"/"u8, 0xc3, 0x28, .. "\"}"u8];
        byte[] header = [.. "{\"headers\":{\"a\":\""u8, 0xff, .. "\"}}"u8];

        Assert.Throws<InvalidEventException>(() => Read(path, parsed => parsed.Text(EventField.Path)));
        Assert.Throws<InvalidEventException>(() => Read(header, parsed => Copied(parsed, EventField.Headers)["a"]));
    }

    [Fact]
    public void Fields_of_another_type_are_skipped()
    {
        using var parsed = Parse("""{"path":1,"httpMethod":["GET"],"headers":"none","cookies":{"a":"b"},"isBase64Encoded":"true"}""");

        Assert.Null(parsed.Text(EventField.Path));
        Assert.Null(parsed.Text(EventField.HttpMethod));
        Assert.Empty(Copied(parsed, EventField.Headers));
        Assert.Empty(parsed.Texts(EventField.Cookies));
        Assert.False(parsed.IsTrue(EventField.IsBase64Encoded));
    }

    [Fact]
    public void Maps_return_strings_and_the_strings_of_lists()
    {
        var pairs = Pairs("""{"headers":{"a":"1","b":["2","3",4,["x"],null,{"y":"z"}],"c":null,"d":5,"A":"6","e":{"f":"g"},"h":[]}}""", EventField.Headers);

        Assert.Equal("a=1 b=2 b=3 A=6", string.Join(' ', pairs.Select(pair => $"{pair.Key}={pair.Value}")));
    }

    [Theory]
    [InlineData("""{"cookies":["a=1","b=2"]}""", "a=1|b=2")]
    [InlineData("""{"cookies":["a=1",null,"b=2"]}""", "a=1|b=2")]
    [InlineData("""{"cookies":[]}""", "")]
    [InlineData("""{"cookies":["a=1",5,"b=2"]}""", "a=1|b=2")]
    [InlineData("""{"cookies":[["a=1"],{"x":"y"},"b=2"]}""", "b=2")]
    public void Lists_return_their_strings(string json, string expected)
    {
        using var parsed = Parse(json);

        Assert.Equal(expected, string.Join('|', parsed.Texts(EventField.Cookies)));
    }

    [Theory]
    [InlineData("""{"headers":{}}""", true, false)]
    [InlineData("""{"headers":{"a":"b"}}""", true, true)]
    [InlineData("""{"headers":[]}""", true, false)]
    [InlineData("""{}""", false, false)]
    public void An_empty_map_is_present_but_has_no_entries(string json, bool isThere, bool hasEntries)
    {
        using var parsed = Parse(json);

        Assert.Equal((isThere, hasEntries), (parsed.Has(EventField.Headers), parsed.HasPairs(EventField.Headers)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"path\":\"/\"")]
    public void JSON_that_is_not_an_object_is_rejected_naming_the_resolver(string json)
    {
        var refusal = Assert.Throws<InvalidEventException>(() => Parse(json));

        Assert.Contains("ApiGatewayRestResolver", refusal.Message, StringComparison.Ordinal);
        Assert.IsType<JsonException>(refusal.InnerException, exactMatch: false);
    }

    [Theory]
    [InlineData("\"a=b\"")]
    [InlineData("[\"a\"]")]
    [InlineData("[{\"a\":\"b\"}]")]
    [InlineData("{}")]
    [InlineData("7")]
    public void A_value_that_is_not_an_object_with_members_has_no_pairs(string value)
    {
        using var parsed = Parse($$"""{"headers":{{value}}}""");

        Assert.Empty(parsed.FindPairs(EventField.Headers, "a"));
        Assert.Equal(0, Copied(parsed, EventField.Headers).Count);
        Assert.False(parsed.HasPairs(EventField.Headers));
        Assert.Equal(HeaderComparison.Missing, parsed.ComparePair(EventField.Headers, "a", "b"));
    }

    [Theory]
    [InlineData("[\"b\"]", new[] { "b" })]
    [InlineData("[\"b\",\"c\"]", new[] { "b", "c" })]
    [InlineData("[\"\",\"c\"]", new[] { "", "c" })]
    [InlineData("[\"\"]", new[] { "" })]
    [InlineData("[\"b\\\"\"]", new[] { "b\"" })]
    [InlineData("[]", new string[0])]
    [InlineData("[7,{\"x\":[\"y\"]},\"b\"]", new[] { "b" })]
    public void A_list_of_values_is_found_by_its_name(string values, string[] expected)
    {
        using var parsed = Parse($$"""{"multiValueHeaders":{"a":{{values}}} }""");

        Assert.Equal(expected, parsed.FindPairs(EventField.MultiValueHeaders, "A"));
        Assert.Equal(expected, Copied(parsed, EventField.MultiValueHeaders).GetValues("a"));
    }

    [Fact]
    public void The_last_of_several_members_with_a_name_counts_even_if_it_is_null()
    {
        using var parsed = Parse("""{"path":"/a","body":"a","body":null,"resource":null,"resource":"b"}""");

        Assert.True(parsed.Has(EventField.Path));
        Assert.False(parsed.Has(EventField.Body));
        Assert.Equal("b", parsed.Text(EventField.Resource));
    }

    [Fact]
    public void A_disposed_event_cannot_be_read()
    {
        var parsed = Parse("""{"path":"/a","headers":{"a":"b"},"cookies":["a=b"],"isBase64Encoded":true}""");
        parsed.Dispose();
        parsed.Dispose();

        Action[] reads =
        [
            () => parsed.Text(EventField.Path),
            () => parsed.IsTrue(EventField.IsBase64Encoded),
            () => parsed.HasPairs(EventField.Headers),
            () => Copied(parsed, EventField.Headers),
            () => parsed.Texts(EventField.Cookies),
            () => parsed.Is(EventField.Path, "/a"),
            () => parsed.HasMember("path"),
            () => RestApi.Instance.ReadEvent(parsed),
        ];
        Assert.All(reads, read => Assert.Contains("its response was sent", Assert.Throws<ObjectDisposedException>(read).Message, StringComparison.Ordinal));
    }

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static bool IsUnicode(string text) => !text.EnumerateRunes().Contains(Rune.ReplacementChar);

    private static string? Text(string json, EventField field) => Read(Encoding.UTF8.GetBytes(json), parsed => parsed.Text(field));

    private static RequestHeaders Pairs(string json, EventField field) => Read(Encoding.UTF8.GetBytes(json), parsed => Copied(parsed, field));

    private static RequestHeaders Copied(JsonEvent parsed, EventField field)
    {
        var headers = new RequestHeaders();
        parsed.CopyPairs(field, headers);
        return headers;
    }

    private static T Read<T>(byte[] json, Func<JsonEvent, T> read)
    {
        using var parsed = Parse(json);
        return read(parsed);
    }

    private static JsonEvent Parse(string json) => Parse(Encoding.UTF8.GetBytes(json));

    private static JsonEvent Parse(byte[] json)
    {
        var rented = ArrayPool<byte>.Shared.Rent(Math.Max(1, json.Length));
        json.CopyTo(rented, 0);
        return RestApi.Instance.Parse(new RentedBytes(rented, json.Length));
    }
}
