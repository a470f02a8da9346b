using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace LambdaEventHandler.Events;

public sealed class JsonScannerTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(2000);

    [Fact]
    public void Every_JSON_object_is_accepted() =>
        Prop.ForAll(JsonTexts.Event.ToArbitrary(), json =>
        {
            Assert.True(IsRead(Encoding.UTF8.GetBytes(json)), json);
            AssertSameAsFramework(Encoding.UTF8.GetBytes(json));
        }).Check(Often);

    [Fact]
    public void Invalid_JSON_is_rejected_like_in_the_framework() =>
        Prop.ForAll(JsonTexts.Mutated.ToArbitrary(), json => AssertSameAsFramework(Encoding.UTF8.GetBytes(json)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    [Fact]
    public void Truncated_JSON_is_rejected_at_every_byte() =>
        Prop.ForAll(JsonTexts.Event.ToArbitrary(), json =>
        {
            var bytes = Encoding.UTF8.GetBytes(json);
            for (var length = 0; length < bytes.Length; length++)
            {
                AssertSameAsFramework(bytes.AsSpan(0, length));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Every_byte_is_validated_like_in_the_framework_at_every_position()
    {
        const string Whole = """ {"a\u00e9":[1.5e+3,true,{"http":null}],"requestContext":{"http":{"method":"GET"}}} """;
        var bytes = Encoding.UTF8.GetBytes(Whole);
        for (var place = 0; place < bytes.Length; place++)
        {
            for (var value = 0; value < 256; value++)
            {
                var changed = bytes.ToArray();
                changed[place] = (byte)value;
                AssertSameAsFramework(changed);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("1")]
    [InlineData("{} {}")]
    [InlineData("{}x")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{\"a\":[1,]}")]
    [InlineData("{,}")]
    [InlineData("{\"a\":[,1]}")]
    [InlineData("{\"a\" 1}")]
    [InlineData("{\"a\":01}")]
    [InlineData("{\"a\":+1}")]
    [InlineData("{\"a\":.5}")]
    [InlineData("{\"a\":1.}")]
    [InlineData("{\"a\":-}")]
    [InlineData("{\"a\":1e}")]
    [InlineData("{\"a\":NaN}")]
    [InlineData("{\"a\":truex}")]
    [InlineData("{\"a\":nul}")]
    [InlineData("{\"a\":'b'}")]
    [InlineData("{a:1}")]
    [InlineData("{\"a\":\"\\x\"}")]
    [InlineData("{\"a\":\"\\u12\"}")]
    [InlineData("{\"a\":\"line\nbreak\"}")]
    [InlineData("{\"a\":1}//comment")]
    [InlineData("\ufeff{}")]
    public void JSON_that_is_not_an_object_is_rejected(string json)
    {
        Assert.False(IsRead(Encoding.UTF8.GetBytes(json)));
        AssertSameAsFramework(Encoding.UTF8.GetBytes(json));
    }

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, false)]
    public void Values_nest_as_deep_as_the_framework_allows(int arrays, bool isAccepted)
    {
        var json = Encoding.UTF8.GetBytes($$"""{"a":{{new string('[', arrays)}}{{new string(']', arrays)}}}""");

        Assert.Equal(isAccepted, IsRead(json));
        AssertSameAsFramework(json);
    }

    private static void AssertSameAsFramework(ReadOnlySpan<byte> json)
    {
        if (IsReadByFramework(json) != IsRead(json))
        {
            Assert.Fail($"The framework {(IsReadByFramework(json) ? "accepts" : "refuses")} this, the scanner does not: {Encoding.UTF8.GetString(json)}");
        }
    }

    private static bool IsRead(ReadOnlySpan<byte> json)
    {
        try
        {
            JsonEventReader.Read(json, ownNames: null, new byte[JsonEventFields.PositionsLength]);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsReadByFramework(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            var isObject = reader.Read() && reader.TokenType == JsonTokenType.StartObject;
            while (reader.Read())
            {
            }

            return isObject;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
