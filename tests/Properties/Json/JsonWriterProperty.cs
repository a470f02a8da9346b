using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using LambdaEventHandler.Generated;

namespace LambdaEventHandler.Properties;

/// <summary>Numbers and texts of results are written with the bytes of System.Text.Json, and all other text is read back by it as it was.</summary>
internal sealed class JsonWriterProperty : Property<JsonWriterProperty.Value>
{
    private static readonly JsonBodySerializer Serializer = JsonBodySerializer.Create();

    private static readonly string[] Pieces = ["\"", "\\", "\n", "\u0001", "\u001f", "\u007f", "\u0080", "\u00a0", "é", "\u0378", "€", "\u2028", "\ufeff", "日本", "😀", "\ud800", "\udc00", "a", "<&>'+", "abcdefgh", "{\"id\":17,\"title\":\"x\"},", "0123456789abcdef0123456789abcdef"];

    public override string Name => "json-writer";

    protected override Value Generate(Random random)
    {
        var kind = random.Next(9);
        var (bits, more) = (random.NextInt64(long.MinValue, long.MaxValue), random.NextInt64());
        // Short numbers are as frequent as long ones.
        bits = random.Next(2) == 0 ? bits >> random.Next(64) : bits;
        return new(kind, bits, more, kind >= 6 ? Text(random) : "");
    }

    protected override string? FindProblem(Value value)
    {
        var (expected, actual) = value.Kind switch
        {
            0 => (Serialized(value.Bits), Written(json => json.WriteNumber(value.Bits))),
            1 => (Serialized((ulong)value.Bits), Written(json => json.WriteNumber((ulong)value.Bits))),
            2 => OfDouble(value.Double),
            3 => OfSingle(value.Single),
            4 => (Serialized(value.Decimal), Written(json => json.WriteNumber(value.Decimal))),
            5 => (Serialized(value.Guid), Written(json => json.WriteGuid(value.Guid))),
            6 => (Serialized(value.Text), Written(json => json.WriteText(value.Text))),
            7 => (Unicode(value.Text), JsonSerializer.Deserialize<string>(Written(json => json.WriteString(value.Text)))!),
            _ => (Unicode(value.Text), JsonSerializer.Deserialize<string>(Written(json => json.WriteString(Encoding.UTF8.GetBytes(value.Text))))!),
        };
        return expected == actual ? null : $"Expected {expected}, but it is {actual}.";
    }

    protected override IEnumerable<Value> Simplify(Value input) => Simpler.Shorter(input.Text).Select(text => input with { Text = text });

    protected override string Describe(Value input) =>
        string.Create(CultureInfo.InvariantCulture, $"kind {input.Kind}, {input.Bits}, {input.More}, {JsonSerializer.Serialize(string.Join(' ', input.Text.Select(character => $"{(int)character:x4}")))}");

    private static string Text(Random random) =>
        random.Next(8) == 0
            ? new string([.. Enumerable.Range(0, random.Next(40)).Select(_ => (char)random.Next(0x10000))])
            : random.Join(Pieces, random.Next(20) == 0 ? 400 : 12);

    private static (string Expected, string Actual) OfDouble(double number) =>
        double.IsFinite(number) ? (Serialized(number), Written(json => json.WriteNumber(number))) : ("refused", IsRefused(json => json.WriteNumber(number)));

    private static (string Expected, string Actual) OfSingle(float number) =>
        float.IsFinite(number) ? (Serialized(number), Written(json => json.WriteNumber(number))) : ("refused", IsRefused(json => json.WriteNumber(number)));

    private static string IsRefused(Action<JsonTextWriter> write)
    {
        try
        {
            return Written(write);
        }
        catch (ArgumentException)
        {
            return "refused";
        }
    }

    private static string Unicode(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static string Serialized<T>(T value)
    {
        var output = new ArrayBufferWriter<byte>();
        Serializer.Serialize(value, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static string Written(Action<JsonTextWriter> write)
    {
        using var output = PooledBuffer.Rent();
        write(new JsonTextWriter(output));
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    internal sealed record Value(int Kind, long Bits, long More, string Text)
    {
        public double Double => BitConverter.Int64BitsToDouble(Bits);

        public float Single => BitConverter.Int32BitsToSingle((int)Bits);

        public decimal Decimal => new((int)Bits, (int)(Bits >> 32), (int)More, (More >> 32 & 1) == 0, (byte)((ulong)More >> 34) is var scale && scale <= 28 ? scale : (byte)(scale % 29));

        public Guid Guid => new([.. BitConverter.GetBytes(Bits), .. BitConverter.GetBytes(More)]);
    }
}
