using System.Net.Http.Headers;
using System.Text;

namespace LambdaEventHandler;

/// <summary>A body, which came as text or as bytes and can be had as both.</summary>
internal sealed class RequestBody
{
    /// <summary>Stands for the body of a request that has none.</summary>
    public static readonly RequestBody None = new("");

    // A text has no byte order mark to be taken off; what looks like one is a character of it.
    private static readonly UTF8Encoding TextEncoding = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Encoding _encoding;
    private string? _text;
    private byte[]? _bytes;

    public RequestBody(string text)
    {
        _text = text;
        _encoding = TextEncoding;
    }

    /// <summary>Creates the body of a text that is at hand as UTF-8.</summary>
    public RequestBody(byte[] utf8)
        : this(utf8, TextEncoding)
    {
    }

    public RequestBody(byte[] bytes, Encoding encoding)
    {
        _bytes = bytes;
        _encoding = encoding;
    }

    public string Text => _text ?? Publish(ref _text, _encoding.GetString(WithoutByteOrderMark(Bytes, _encoding.Preamble)));

    public byte[] Bytes => _bytes ?? Publish(ref _bytes, _encoding.GetBytes(_text!));

    /// <summary>The text as UTF-8, which is what JSON is read from.</summary>
    public ReadOnlySpan<byte> Utf8 =>
        _encoding is UTF8Encoding ? WithoutByteOrderMark(Bytes, Encoding.UTF8.Preamble) : Encoding.UTF8.GetBytes(Text);

    /// <summary>Gives the same object to all threads that ask for it at once: the bytes may be changed by whoever has them.</summary>
    private static T Publish<T>(ref T? field, T value)
        where T : class => Interlocked.CompareExchange(ref field, value, null) ?? value;

    private static ReadOnlySpan<byte> WithoutByteOrderMark(byte[] bytes, ReadOnlySpan<byte> mark) =>
        mark.Length > 0 && bytes.AsSpan().StartsWith(mark) ? bytes.AsSpan(mark.Length) : bytes;
}

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
