using FsCheck;
using FsCheck.Fluent;

namespace LambdaEventHandler;

/// <summary>A header that is looked for and one that is read with all others are the same.</summary>
public sealed class HeaderLookUpTests
{
    private const string Odd = """
        {"httpMethod":"GET","path":"/","headers":{
          "accept":"a","Accept":"b","x-Empty":"","X-Null":null,"X-Number":1,"x\u002descaped":"c","X-Ünïcode":"d","X-Last":["e","f",null],"X-None":[],"Long-Name-Of-A-Header":"g"}}
        """;

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData("ACCEPT", "b")]
    [InlineData("X-Empty", "")]
    [InlineData("x-null", null)]
    [InlineData("x-number", null)]
    [InlineData("X-Escaped", "c")]
    [InlineData("x-ünïcode", "d")]
    [InlineData("x-last", "f")]
    [InlineData("x-none", null)]
    [InlineData("long-name-of-a-header", "g")]
    [InlineData("long-name-of-a-heade", null)]
    [InlineData("", null)]
    public void A_header_is_found_before_and_after_all_are_read(string name, string? value)
    {
        var headers = HeadersOf(Odd);

        Assert.Equal(value, headers[name]);
        Assert.Equal(value, headers.GetValues(name) is [.., var last] ? last : null);
        Assert.Equal(value, headers[name]);
        Assert.Equal(value is not null, headers.Contains(name));
    }

    [Fact]
    public void Many_look_ups_find_the_same_as_the_first()
    {
        var headers = HeadersOf(Odd);

        Assert.All(Enumerable.Range(0, 10), _ => Assert.Equal("g", headers["Long-Name-Of-A-Header"]));
        Assert.Equal(8, headers.Count);
    }

    [Fact]
    public void Any_header_is_found_as_it_was_sent() =>
        Prop.ForAll<NonNull<string>, NonNull<string>>((name, value) =>
        {
            var (sentName, sentValue) = (Valid(name.Get), Valid(value.Get));
            var json = System.Text.Json.JsonSerializer.Serialize(new { httpMethod = "GET", path = "/", headers = new Dictionary<string, string> { [sentName] = sentValue } });
            return HeadersOf(json)[sentName] == sentValue;
        }).QuickCheckThrowOnFailure();

    /// <summary>What a search excludes isn't there, and what is there isn't excluded. The names are almost those of the headers.</summary>
    [Fact]
    public void A_name_is_excluded_exactly_if_reading_all_headers_does_not_find_it()
    {
        var random = new Random(14);
        string[] pieces = ["a", "A", "z", "Z", "-", "_", "9", "/", "\"", "ſ", "\u212A", "k", "s", "x-"];
        for (var i = 0; i < 20_000; i++)
        {
            var (name, asked) = (Pieces(), Pieces());
            var json = System.Text.Json.JsonSerializer.Serialize(
                new { httpMethod = "GET", path = "/", headers = new Dictionary<string, string> { ["q"] = Pieces(), [name] = "found", ["Accept"] = Pieces() } },
                random.Next(2) == 0 ? System.Text.Json.JsonSerializerOptions.Default : Relaxed);
            var all = HeadersOf(json);
            _ = all.Count;

            Assert.Equal(all[asked], HeadersOf(json)[asked]);
            Assert.Equal(all[name.ToUpperInvariant()], HeadersOf(json)[name.ToUpperInvariant()]);
            Assert.Equal("found", HeadersOf(json)[name]);
        }

        string Pieces() => string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => pieces[random.Next(pieces.Length)]));
    }

    private static string Valid(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));

    private static RequestHeaders HeadersOf(string json) =>
        RestApi.Instance.ReadHeaders(JsonEvent.Parse(RentedBytes.Copy(System.Text.Encoding.UTF8.GetBytes(json))));
}
