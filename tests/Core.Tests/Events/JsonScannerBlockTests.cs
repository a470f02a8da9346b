using System.Text;

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
        var actual = FrameworkEvent.Scan(json);
        if (expected != actual)
        {
            Assert.Fail($"Case {number}: the framework reads {expected ?? "no event"}, the scanner {actual ?? "no event"}: {Encoding.UTF8.GetString(json)}");
        }
    }
}
