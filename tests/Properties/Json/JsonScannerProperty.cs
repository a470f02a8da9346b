using System.Text;
using LambdaEventHandler.Events;

namespace LambdaEventHandler.Properties;

/// <summary>The scanner accepts the events that System.Text.Json accepts, and finds the same fields at the same positions.</summary>
internal sealed class JsonScannerProperty : Property<byte[]>
{
    public override string Name => "json-scanner";

    protected override byte[] Generate(Random random) => random.Next(8) switch
    {
        0 => RandomJson.Event(random),
        1 => Mutation.Of(RandomJson.Event(random), random),
        2 => Mutation.Of(EventSamples.Pick(random), random),
        _ => Mutation.Of(random.Pick<byte[]>(EventSamples.Short), random),
    };

    protected override string? FindProblem(byte[] input)
    {
        var expected = FrameworkEvent.Read(input);
        var actual = FrameworkEvent.Scan(input);
        return expected == actual ? null : $"The framework reads {expected ?? "no event"}, the scanner {actual ?? "no event"}.";
    }

    protected override IEnumerable<byte[]> Simplify(byte[] input) => Simpler.Shorter(input);

    protected override string Describe(byte[] input) => Bytes.Describe(input);
}

/// <summary>Bytes as text that shows all of them.</summary>
internal static class Bytes
{
    private const int MostShown = 4000;

    public static string Describe(byte[] bytes)
    {
        var shown = new StringBuilder();
        foreach (var value in bytes.AsSpan(0, Math.Min(bytes.Length, MostShown)))
        {
            shown.Append(value is >= (byte)' ' and <= (byte)'~' and not (byte)'\\' ? ((char)value).ToString() : $"\\x{value:x2}");
        }

        return bytes.Length > MostShown ? $"{shown}... ({bytes.Length} bytes)" : shown.ToString();
    }
}

/// <summary>Changes bytes of a text.</summary>
internal static class Mutation
{
    private const int BlockLength = 64;

    // Half of the changed bytes are from here, because most others only change text.
    private static readonly byte[] Telling = Encoding.UTF8.GetBytes("\"\"\"\\\\\\{}[]::,,0-.eEtfnu/ \n\t\r\u0001\u001f\u007fé");

    /// <summary>Moves an event to another place within a block, and changes, adds, removes, or repeats up to three pieces of it.</summary>
    public static byte[] Of(byte[] sample, Random random)
    {
        var json = new List<byte>(sample);
        for (var changes = random.Next(4); changes > 0; changes--)
        {
            Change(json, random);
        }

        json.InsertRange(0, Enumerable.Repeat((byte)' ', random.Next(BlockLength)));
        return [.. json];
    }

    /// <summary>Puts an unpaired surrogate at the beginning of a name or a text.</summary>
    public static byte[] WithSurrogate(byte[] json, Random random)
    {
        var quotes = Enumerable.Range(0, json.Length).Where(index => json[index] == '"').ToArray();
        if (quotes.Length == 0)
        {
            return json;
        }

        var start = random.Pick<int>(quotes) + 1;
        return [.. json[..start], .. random.Pick<byte[]>("\\ud800"u8.ToArray(), "\\uDC00"u8.ToArray(), [0xC3], [0xED, 0xA0, 0x80]), .. json[start..]];
    }

    private static void Change(List<byte> json, Random random)
    {
        var place = random.Next(json.Count + 1);
        var value = random.Next(2) == 0 ? Telling[random.Next(Telling.Length)] : (byte)random.Next(256);
        var length = Math.Min(random.Next(1, 4), json.Count - place);
        switch (random.Next(5))
        {
            case 0 when length > 0:
                json[place] = value;
                break;
            case 1 when length > 0:
                json.RemoveRange(place, length);
                break;
            case 2 when length > 0:
                json.InsertRange(place, json.GetRange(place, length));
                break;
            case 3 when random.Next(8) == 0:
                json.RemoveRange(place, json.Count - place);
                break;
            default:
                json.Insert(place, value);
                break;
        }
    }
}
