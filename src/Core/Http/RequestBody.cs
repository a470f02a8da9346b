using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using System.Text;

namespace LambdaEventHandler;

/// <summary>The body of a request, which is received as text or bytes and can be read as both.</summary>
internal sealed class RequestBody
{
    /// <summary>Returns the body of a request without one.</summary>
    public static readonly RequestBody None = new("");

    // Text has no byte order mark to remove: U+FEFF is one of its characters.
    private static readonly UTF8Encoding TextEncoding = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Encoding _encoding;
    private string? _text;
    private byte[]? _bytes;

    public RequestBody(string text)
    {
        _text = text;
        _encoding = TextEncoding;
    }

    /// <summary>Creates a body from text in UTF-8.</summary>
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

    /// <summary>Gets the text as UTF-8, from which JSON is read.</summary>
    public ReadOnlySpan<byte> Utf8 =>
        _encoding is UTF8Encoding ? WithoutByteOrderMark(Bytes, Encoding.UTF8.Preamble) : Encoding.UTF8.GetBytes(Text);

    /// <summary>Returns the same object to all threads, because callers can change the bytes.</summary>
    private static T Publish<T>(ref T? field, T value)
        where T : class => Interlocked.CompareExchange(ref field, value, null) ?? value;

    private static ReadOnlySpan<byte> WithoutByteOrderMark(byte[] bytes, ReadOnlySpan<byte> mark) =>
        mark.Length > 0 && bytes.AsSpan().StartsWith(mark) ? bytes.AsSpan(mark.Length) : bytes;
}

/// <summary>
/// Finds the charset of a <c>Content-Type</c> (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-8.3.2">RFC 9110, section 8.3.2</see>). The default, and the
/// replacement for an unknown charset, is UTF-8.
/// </summary>
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
            return (CodePages.IsSupported ? CodePagesEncodingProvider.Instance.GetEncoding(charset) : null) ?? Encoding.GetEncoding(charset);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            // .NET knows UTF-7 but rejects it because it is insecure.
            return Encoding.UTF8;
        }
    }
}

/// <summary>
/// The feature switch for charsets such as <c>windows-1252</c>, whose tables are 0.7 MB of a native executable. Trimming and Native AOT turn it off; an app that
/// receives such charsets then calls <c>Encoding.RegisterProvider(CodePagesEncodingProvider.Instance)</c>.
/// </summary>
internal static class CodePages
{
    private const string Switch = "LambdaEventHandler.CodePages.IsSupported";

    [FeatureSwitchDefinition(Switch)]
    public static bool IsSupported => !AppContext.TryGetSwitch(Switch, out var isSupported) || isSupported;
}
