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

    private static string Valid(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));

    private static RequestHeaders HeadersOf(string json) =>
        RestApi.Instance.ReadHeaders(JsonEvent.Parse(RentedBytes.Copy(System.Text.Encoding.UTF8.GetBytes(json))));
}
