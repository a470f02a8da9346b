using FsCheck;
using FsCheck.Fluent;

namespace LambdaEventHandler.Logging;

public sealed class LogTextTests
{
    [Theory]
    [InlineData("plain ä 😀 \"\\", "plain ä 😀 \"\\")]
    [InlineData("a\r\nError: forged", "a\\u000d\\u000aError: forged")]
    [InlineData("\u001b[31mred\u0007", "\\u001b[31mred\\u0007")]
    [InlineData("a\u0085b\u2028c\u2029d", "a\\u0085b\\u2028c\\u2029d")]
    [InlineData("\0", "\\u0000")]
    [InlineData("", "")]
    public void Characters_that_end_a_line_are_escaped(string text, string expected) => Assert.Equal(expected, LogText.Encode(text));

    [Fact]
    public void Long_text_is_truncated()
    {
        Assert.Equal(new string('a', 1024), LogText.Encode(new string('a', 1024)));
        Assert.Equal(new string('a', 1024) + "…", LogText.Encode(new string('a', 1025)));
        Assert.Equal("ab…", LogText.Encode("abc", 2));
    }

    [Fact]
    public void A_surrogate_pair_is_not_split() => Assert.Equal("a…", LogText.Encode("a😀b", 2));

    [Fact]
    public void No_text_starts_a_second_line() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
            Assert.DoesNotContain(LogText.Encode(text.Get), character => char.IsControl(character) || character is '\u2028' or '\u2029'))
            .QuickCheckThrowOnFailure();
}
