using System.Text;

namespace LambdaEventHandler.Events;

public sealed class JsonNameSearchTests
{
    /// <summary>The search compares as many bytes at once.</summary>
    private const int PartLength = 16;

    private static readonly IEnumerable<int> Places = Enumerable.Range(0, 2 * PartLength);

    [Theory]
    [InlineData("""{"accept":"a"}""", "accept")]
    [InlineData("""{"ACCEPT":"a"}""", "accept")]
    [InlineData("""{"accept":"a"}""", "Accept")]
    [InlineData("""{"b":"a","x-trace_2":"a"}""", "X-Trace_2")]
    [InlineData("""{"a":"accept"}""", "accept")]
    [InlineData("""{"a":"the accept"}""", "accept")]
    [InlineData("""{"zz-zip":"a","zip":"a"}""", "zip")]
    [InlineData("zip\"", "zip")]
    [InlineData("z\"", "z")]
    [InlineData("-Z\"", "z")]
    [InlineData("zzip\"", "zip")]
    [InlineData("""{"a":"zap","b":"p","ZIP":""}""", "zip")]
    [InlineData("""{"x-1":"a"}""", "X-1")]
    [InlineData("""{"x-":"a"}""", "X-")]
    [InlineData("""{"a":"\u007a"}""", "zip")]
    [InlineData("""{"a":"é"}""", "zip")]
    [InlineData("""{"a/b":"a"}""", "x/y")]
    [InlineData("""{}""", "")]
    public void A_name_that_can_be_there_is_never_ruled_out(string json, string name) => Assert.All(Places, place => Assert.True(CanContain(json, name, place)));

    [Theory]
    [InlineData("""{"accept":"a"}""", "accept-encoding")]
    [InlineData("""{"accept":"a"}""", "z")]
    [InlineData("""{"accept":"a"}""", "zip")]
    [InlineData("""{"zap":"a"}""", "zip")]
    [InlineData("""{"zi":"a"}""", "zip")]
    [InlineData("""{"x-trace":"a\n"}""", "x-span")]
    [InlineData("""{"x_trace":"a"}""", "x_span")]
    [InlineData("""{"x2":"a"}""", "x3")]
    [InlineData("""{"zipper":"a zip b"}""", "zip")]
    [InlineData("""{"1":"a"}""", "2")]
    [InlineData("zi", "zip")]
    [InlineData("p\"", "zip")]
    [InlineData("", "zip")]
    public void A_name_that_is_not_there_is_ruled_out_without_reading_the_members(string json, string name) => Assert.All(Places, place => Assert.False(CanContain(json, name, place)));

    [Fact]
    public void Every_letter_is_found_in_both_cases()
    {
        for (var letter = 'a'; letter <= 'z'; letter++)
        {
            var other = letter == 'q' ? "1" : "q";
            Assert.True(CanContain($$"""{"1{{letter}}1":""}""", $"1{char.ToUpperInvariant(letter)}1", PartLength));
            Assert.True(CanContain($$"""{"1{{char.ToUpperInvariant(letter)}}1":""}""", $"1{letter}1", PartLength));
            Assert.False(CanContain($$"""{"1{{other}}1":""}""", $"1{letter}1", PartLength));
        }
    }

    [Fact]
    public void Every_letter_is_found_at_the_end_of_a_name_in_both_cases()
    {
        for (var letter = 'a'; letter <= 'z'; letter++)
        {
            var other = letter == 'q' ? "1" : "q";
            Assert.True(CanContain($$"""{"1{{letter}}":""}""", $"1{char.ToUpperInvariant(letter)}", PartLength));
            Assert.True(CanContain($$"""{"1{{char.ToUpperInvariant(letter)}}":""}""", $"1{letter}", PartLength));
            Assert.False(CanContain($$"""{"1{{other}}":""}""", $"1{letter}", PartLength));
        }
    }

    [Fact]
    public void The_members_of_short_JSON_are_read() => Assert.True(JsonNameSearch.CanContain(Encoding.UTF8.GetBytes("{}"), "zip"));

    /// <summary>Searches JSON behind and before other bytes.</summary>
    private static bool CanContain(string json, string name, int place) =>
        JsonNameSearch.CanContain(Encoding.UTF8.GetBytes(new string('.', place) + json + new string('.', PartLength + 1)), name);
}
