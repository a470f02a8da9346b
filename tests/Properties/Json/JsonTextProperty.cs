using System.Text;
using System.Text.Json;

namespace LambdaEventHandler.Properties;

/// <summary>The texts of JSON are decoded like in System.Text.Json, and those that are not Unicode, unpaired surrogates and invalid UTF-8, are rejected.</summary>
internal sealed class JsonTextProperty : Property<byte[]>
{
    private static readonly string[] Pieces =
    [
        "a", "0123456789abcdef", "é", "€", "😀", "\\u0041", "\\u00e9", "\\ud83d\\ude00", "\\uD83D", "\\ude00", "\\u", "\\u12", "\\u00g0", "\\\\", "\\\"", "\\n", "\\/", "\\x", "\\", "\"", "\n", "\u007f", "\\u0000", "\\\\u0041",
    ];

    private static readonly byte[][] InvalidUtf8 = [[0x80], [0xC3], [0xC0, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xF4, 0x90, 0x80, 0x80]];

    public override string Name => "json-text";

    protected override byte[] Generate(Random random)
    {
        var json = new List<byte> { (byte)'"' };
        for (var count = random.Next(10); count > 0; count--)
        {
            json.AddRange(random.Next(20) == 0 ? random.Pick<byte[]>(InvalidUtf8) : Encoding.UTF8.GetBytes(random.Pick<string>(Pieces)));
        }

        json.Add((byte)'"');
        return [.. json];
    }

    protected override string? FindProblem(byte[] input)
    {
        if (!IsString(input))
        {
            // The scanner rejects it, which is another property.
            return null;
        }

        var expected = FrameworkText(input);
        var (text, utf8, isValid) = (OwnText(JsonText.Read, input), OwnText(json => Encoding.UTF8.GetString(JsonText.ReadUtf8(json)!), input), JsonUnicode.IsValid(input));
        return expected == text && expected == utf8 && expected is not null == isValid
            ? null
            : $"The framework reads {expected ?? "no text"}, the text is {text ?? "none"}, as UTF-8 {utf8 ?? "none"}, and as a body it is {(isValid ? "valid" : "invalid")}.";
    }

    protected override IEnumerable<byte[]> Simplify(byte[] input) => Simpler.Shorter(input);

    protected override string Describe(byte[] input) => Bytes.Describe(input);

    private static bool IsString(byte[] json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            return reader.Read() && reader.TokenType == JsonTokenType.String && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string? FrameworkText(byte[] json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private delegate string? Read(ReadOnlySpan<byte> json);

    private static string? OwnText(Read read, byte[] json)
    {
        try
        {
            return read(json);
        }
        catch (InvalidEventException)
        {
            return null;
        }
    }
}
