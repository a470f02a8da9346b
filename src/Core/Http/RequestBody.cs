using System.Net.Http.Headers;
using System.Text;

namespace LambdaEventHandler;

/// <summary>A body, which came as text or as bytes and can be had as both.</summary>
internal sealed class RequestBody
{
    /// <summary>Stands for the body of a request that has none.</summary>
    public static readonly RequestBody None = new("");

    private readonly Encoding _encoding;
    private string? _text;
    private byte[]? _bytes;

    public RequestBody(string text)
    {
        _text = text;
        _encoding = Encoding.UTF8;
    }

    public RequestBody(byte[] bytes, Encoding encoding)
    {
        _bytes = bytes;
        _encoding = encoding;
    }

    public string Text => _text ?? Publish(ref _text, _encoding.GetString(WithoutByteOrderMark(Bytes)));

    public byte[] Bytes => _bytes ?? Publish(ref _bytes, _encoding.GetBytes(_text!));

    /// <summary>The text as UTF-8, which is what JSON is read from.</summary>
    public ReadOnlySpan<byte> Utf8 =>
        _encoding is UTF8Encoding ? WithoutByteOrderMark(Bytes) : Encoding.UTF8.GetBytes(Text);

    /// <summary>Gives the same object to all threads that ask for it at once: the bytes may be changed by whoever has them.</summary>
    private static T Publish<T>(ref T? field, T value)
        where T : class => Interlocked.CompareExchange(ref field, value, null) ?? value;

    private ReadOnlySpan<byte> WithoutByteOrderMark(byte[] bytes)
    {
        var preamble = _encoding.Preamble;
        return preamble.Length > 0 && bytes.AsSpan().StartsWith(preamble) ? bytes.AsSpan(preamble.Length) : bytes;
    }
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
