using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace LambdaEventHandler;

public sealed class JsonTextWriterTests
{
    private static readonly JsonBodySerializer Serializer = JsonBodySerializer.Create();

    [Fact]
    public void Any_text_round_trips()
    {
        Prop.ForAll<NonNull<string>>(text => JsonSerializer.Deserialize<string>(Written(json => json.WriteString(text.Get))) == WithoutLoneSurrogates(text.Get))
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(62)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(1023)]
    [InlineData(5000)]
    public void A_long_text_keeps_its_surrogate_pairs_together(int length)
    {
        var text = new string('a', length) + "😀" + new string('"', length);

        Assert.Equal(text, JsonSerializer.Deserialize<string>(Written(json => json.WriteString(text))));
    }

    [Fact]
    public void UTF_8_text_round_trips()
    {
        var text = "{\"a\":\"\\u0001 é 😀\"}\r\n\u0001\u001f" + new string('\\', 2000);

        Assert.Equal(text, JsonSerializer.Deserialize<string>(Written(json => json.WriteString(Encoding.UTF8.GetBytes(text)))));
    }

    [Theory]
    [InlineData('"')]
    [InlineData('\n')]
    [InlineData('\u0001')]
    public void A_character_is_escaped_at_every_position(char character)
    {
        const int Length = 300;
        for (var place = 0; place < Length; place++)
        {
            var text = $"{new string('a', place)}{character}{new string('é', Length - place)}";

            Assert.Equal(text, JsonSerializer.Deserialize<string>(Written(json => json.WriteString(text))));
            Assert.Equal(text, JsonSerializer.Deserialize<string>(Written(json => json.WriteString(Encoding.UTF8.GetBytes(text)))));
        }
    }

    [Fact]
    public void A_long_UTF_8_text_is_escaped_like_a_short_one()
    {
        const int Cases = 2000;
        var random = new Random(14);
        string[] pieces = ["\"", "\\", "\n", "\u0001", "\u001f", "\u007f", "é", "€", "😀", "a", "abcdefgh", "{\"id\":17,\"title\":\"measured\"},", "0123456789abcdef0123456789abcdef"];
        for (var number = 0; number < Cases; number++)
        {
            var text = new StringBuilder(new string('"', random.Next(20)));
            for (var length = random.Next(900, 1200); text.Length < length;)
            {
                text.Append(pieces[random.Next(pieces.Length)]);
            }

            var utf8 = Encoding.UTF8.GetBytes(text.ToString());
            var expected = string.Concat(text.ToString().EnumerateRunes().Select(rune => Written(json => json.WriteString(rune.ToString()))[1..^1]));

            Assert.Equal($"\"{expected}\"", Written(json => json.WriteString(utf8)));
        }
    }

    [Fact]
    public void An_unpaired_surrogate_is_replaced() =>
        Assert.Equal("\"\uFFFD\"", Written(json => json.WriteString("\ud800")));

    [Fact]
    public void Only_required_escapes_are_written() =>
        Assert.Equal("\"<é😀'&+\\\"\\\\\\n\\u0000\\u001F\"", Written(json => json.WriteString("<é😀'&+\"\\\n\0\u001f")));

    [Fact]
    public void Text_of_results_has_the_escapes_of_System_Text_Json_for_every_character()
    {
        for (var character = 0; character <= char.MaxValue; character++)
        {
            AssertWrittenLikeTheSerializer($"a{(char)character}");
        }
    }

    [Fact]
    public void Text_of_results_has_the_escapes_of_System_Text_Json_for_any_text()
    {
        AssertWrittenLikeTheSerializer("😀");
        AssertWrittenLikeTheSerializer(new string('é', 500) + "\ud800" + new string('"', 500));
        Prop.ForAll<NonNull<string>>(text => AssertWrittenLikeTheSerializer(text.Get)).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(1e16)]
    [InlineData(-5E-324)]
    [InlineData(double.MaxValue)]
    [InlineData(100)]
    public void A_number_is_written_like_in_System_Text_Json(double number) =>
        Assert.Equal(JsonSerializer.Serialize(number), Written(json => json.WriteNumber(number)));

    [Theory]
    [InlineData("100.10")]
    [InlineData("0.0000001")]
    [InlineData("-79228162514264337593543950335")]
    public void A_decimal_keeps_its_digits_and_its_scale(string digits) =>
        Assert.Equal(digits, Written(json => json.WriteNumber(decimal.Parse(digits, CultureInfo.InvariantCulture))));

    [Fact]
    public void A_number_that_is_not_finite_throws_before_anything_is_written()
    {
        Assert.Throws<ArgumentException>(() => Written(json => json.WriteNumber(double.NaN)));
        Assert.Throws<ArgumentException>(() => Written(json => json.WriteNumber(float.PositiveInfinity)));
    }

    [Fact]
    public void Members_and_elements_are_separated_by_commas()
    {
        var text = Written(json =>
        {
            json.WriteStartObject();
            json.WriteName("a");
            json.WriteStartArray();
            json.WriteNumber(1L);
            json.WriteNull();
            json.WriteStartObject();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteName("b");
            json.WriteBoolean(true);
            json.WriteName("c");
            json.WriteGuid(Guid.Empty);
            json.WriteName("d");
            json.WriteNumber(ulong.MaxValue);
            json.WriteName("e");
            json.WriteBase64([1, 2]);
            json.WriteEndObject();
        });

        Assert.Equal("""{"a":[1,null,{}],"b":true,"c":"00000000-0000-0000-0000-000000000000","d":18446744073709551615,"e":"AQI="}""", text);
    }

    private static string WithoutLoneSurrogates(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static void AssertWrittenLikeTheSerializer(string text)
    {
        var expected = new ArrayBufferWriter<byte>();
        Serializer.Serialize(text, expected);

        Assert.Equal(Encoding.UTF8.GetString(expected.WrittenSpan), Written(json => json.WriteText(text)));
    }

    private static string Written(Action<JsonTextWriter> write)
    {
        using var output = PooledBuffer.Rent();
        write(new JsonTextWriter(output));
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
