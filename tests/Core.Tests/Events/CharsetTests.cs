using System.Text;

namespace LambdaEventHandler;

public sealed class CharsetTests
{
    [Theory]
    [InlineData("text/plain; charset=iso-8859-1", "iso-8859-1")]
    [InlineData("text/plain; charset=\"UTF-16LE\"; q=1", "utf-16")]
    [InlineData("text/plain; charset=windows-1252", "windows-1252")]
    [InlineData("text/plain; CHARSET=Shift_JIS", "shift_jis")]
    public void A_charset_is_found_by_its_name(string contentType, string charset) =>
        Assert.Equal(charset, Charset.Of(contentType).WebName);

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("text/plain; charset=")]
    [InlineData("text/plain; charset=unheard-of")]
    [InlineData("text/plain; charset=utf-7")]
    [InlineData("charset")]
    public void Without_a_known_and_safe_charset_the_encoding_is_UTF_8(string? contentType) =>
        Assert.IsAssignableFrom<UTF8Encoding>(Charset.Of(contentType));
}
