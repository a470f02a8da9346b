using System.Net.Http.Headers;
using System.Text;

namespace LambdaEventHandler;

/// <summary>The charset that a <c>Content-Type</c> names (RFC 9110, section 8.3.2): UTF-8 without one, and for one that nobody knows.</summary>
internal static class Charset
{
    public static Encoding Of(string? contentType) =>
        contentType is not null && contentType.Contains("charset", StringComparison.OrdinalIgnoreCase)
        && MediaTypeHeaderValue.TryParse(contentType, out var type) && type.CharSet is { } charset
            ? Named(charset.Trim('"'))
            : Encoding.UTF8;

    private static Encoding Named(string charset)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            // UTF-7 is known, but refused for its risks.
            return Encoding.UTF8;
        }
    }
}
