using System.Text;
using System.Text.Json;

namespace LambdaEventHandler.Events;

/// <summary>Texts at every place of the blocks that the scanner reads at a time. Random events are a property of tests/Properties.</summary>
public sealed class JsonScannerBlockTests
{
    private const int BlockLength = 64;

    [Fact]
    public void Texts_are_validated_at_every_place_of_a_block()
    {
        string[] texts = ["\"", "\\", "\\\\", "\\\\\\", "\\\"", "\\\\\"", "\\u00e9", "\\u00g9", "\\u00", "\\x", "\\n", "\\\n", "\n", "\u0001", "\\/", "\\u12\"", "é", "\u007f"];
        foreach (var text in texts)
        {
            for (var place = 0; place < 3 * BlockLength; place++)
            {
                var start = new string('x', place);
                AssertSameAsFramework(Encoding.UTF8.GetBytes($$"""{"{{start}}{{text}}":"a"}"""), place);
                AssertSameAsFramework(Encoding.UTF8.GetBytes($$"""{"body":"{{start}}{{text}}"}"""), place);
                AssertSameAsFramework(Encoding.UTF8.GetBytes($$"""{"body":"{{start}}{{text}}a","a":"b"}"""), place);
                AssertSameAsFramework(Encoding.UTF8.GetBytes($$"""{"body":"{{start}}"{{text}}}"""), place);
            }
        }
    }

    private static void AssertSameAsFramework(byte[] json, int number)
    {
        var expected = FrameworkEvent.Read(json);
        var actual = Read(json);
        if (expected != actual)
        {
            Assert.Fail($"Case {number}: the framework reads {expected ?? "no event"}, the scanner {actual ?? "no event"}: {Encoding.UTF8.GetString(json)}");
        }
    }

    /// <summary>Returns the fields with their positions, or null if the scanner rejects the event.</summary>
    private static string? Read(byte[] json)
    {
        var fields = new JsonEventFields();
        try
        {
            var mistyped = JsonEventReader.Read(json, ownNames: null, ref fields);
            return FrameworkEvent.Describe(((ReadOnlySpan<JsonSlice>)fields).ToArray(), mistyped);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
