using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;

namespace LambdaEventHandler.JwtBearer;

/// <summary>
/// A signed token in the compact serialization (<see href="https://www.rfc-editor.org/rfc/rfc7515#section-7.1">RFC 7515, section 7.1</see>), of which nothing is
/// verified yet. Tokens with ambiguous content are not parsed: with duplicate members, text that isn't valid Unicode, or header parameters that must be understood.
/// </summary>
internal sealed class CompactToken : IDisposable
{
    private const int DeepestNesting = 32;
    private const int LongestKeyId = 256;
    private const double LatestTime = 253_402_300_799;

    private static readonly SearchValues<char> Base64UrlCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = DeepestNesting, AllowDuplicateProperties = false };

    private readonly JsonDocument _header;
    private readonly JsonDocument _payload;

    private CompactToken(JsonDocument header, JsonDocument payload, ReadOnlyMemory<char> signedText, byte[] signature)
    {
        (_header, _payload, SignedText, Signature) = (header, payload, signedText, signature);
    }

    public JsonElement Header => _header.RootElement;

    public JsonElement Payload => _payload.RootElement;

    /// <summary>Gets the text that the signature is computed of.</summary>
    public ReadOnlyMemory<char> SignedText { get; }

    public byte[] Signature { get; }

    public string Algorithm { get; private set; } = "";

    public string? KeyId { get; private set; }

    /// <summary>Parses a token, in time that is proportional to its length.</summary>
    /// <param name="text">The token, of a limited length.</param>
    /// <param name="isPadded">Whether the parts can be padded with <c>=</c>, as those of load balancers.</param>
    /// <param name="token">Receives the token, which must be disposed.</param>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The token disposes the documents, or they are disposed if they are not a token.")]
    public static bool TryParse(string text, bool isPadded, [NotNullWhen(true)] out CompactToken? token)
    {
        token = null;
        var first = text.IndexOf('.', StringComparison.Ordinal);
        var last = text.LastIndexOf('.');
        if (first <= 0 || last <= first || text.AsSpan(first + 1, last - first - 1).Contains('.')
            || Decode(text.AsSpan(0, first), isPadded) is not { } header
            || Decode(text.AsSpan(first + 1, last - first - 1), isPadded) is not { } payload
            || Decode(text.AsSpan(last + 1), isPadded) is not { } signature)
        {
            return false;
        }

        if (ParseObject(header) is { } headerJson)
        {
            if (ParseObject(payload) is { } payloadJson)
            {
                var parsed = new CompactToken(headerJson, payloadJson, text.AsMemory(0, last), signature);
                if (parsed.ReadMembers())
                {
                    token = parsed;
                    return true;
                }

                payloadJson.Dispose();
            }

            headerJson.Dispose();
        }

        return false;
    }

    public void Dispose()
    {
        _header.Dispose();
        _payload.Dispose();
    }

    /// <summary>Reads a text of the header; null if it isn't there or isn't a text.</summary>
    public string? FindInHeader(string name) => FindText(Header, name);

    public static string? FindText(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Reads a time in seconds since 1970 (RFC 7519, section 2, "NumericDate"); null if it isn't there.</summary>
    public static DateTime? FindTime(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) ? DateTime.UnixEpoch.AddSeconds(value.GetDouble()) : null;

    /// <summary>Reads the members that every validation uses. Escaped text that isn't valid Unicode throws an InvalidOperationException.</summary>
    private bool ReadMembers()
    {
        try
        {
            Algorithm = FindInHeader("alg") ?? "";
            KeyId = FindInHeader("kid");
            return Algorithm.Length > 0
                && (KeyId is not null || !Header.TryGetProperty("kid", out _))
                && KeyId is not { Length: > LongestKeyId }
                && !Header.TryGetProperty("crit", out _)
                && HasAudience(Payload)
                && HasTime(Header, "exp") && HasTime(Payload, "exp") && HasTime(Payload, "nbf") && HasTime(Payload, "iat");
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Determines whether the audience is absent or valid: a text, or an array of texts (RFC 7519, section 4.1.3).</summary>
    private static bool HasAudience(JsonElement payload) =>
        !payload.TryGetProperty("aud", out var value)
            || value.ValueKind == JsonValueKind.String
            || (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(element => element.ValueKind == JsonValueKind.String));

    /// <summary>Determines whether a time is absent or valid.</summary>
    private static bool HasTime(JsonElement parent, string name) =>
        !parent.TryGetProperty(name, out var value) || (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var seconds) && seconds is >= 0 and <= LatestTime);

    private static byte[]? Decode(ReadOnlySpan<char> part, bool isPadded)
    {
        if (isPadded)
        {
            var padding = part.Length - part.TrimEnd('=').Length;
            if (padding > 2 || (padding > 0 && part.Length % 4 != 0))
            {
                return null;
            }

            part = part[..^padding];
        }

        // The decoder itself accepts white space and padding. It rejects bits that have no meaning, so that a signature has one form.
        if (part.IsEmpty || part.Length % 4 == 1 || part.ContainsAnyExcept(Base64UrlCharacters))
        {
            return null;
        }

        var bytes = new byte[Base64Url.GetMaxDecodedLength(part.Length)];
        return Base64Url.DecodeFromChars(part, bytes, out _, out var length) == OperationStatus.Done ? bytes.AsSpan(0, length).ToArray() : null;
    }

    private static JsonDocument? ParseObject(byte[] utf8)
    {
        if (!Utf8.IsValid(utf8))
        {
            return null;
        }

        try
        {
            var document = JsonDocument.Parse(utf8, Strict);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document;
            }

            document.Dispose();
            return null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
