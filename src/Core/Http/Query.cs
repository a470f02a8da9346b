namespace LambdaEventHandler;

/// <summary>
/// Represents the query parameters of a request, percent-decoded. Names are case-sensitive
/// (<see href="https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2.1">RFC 3986, section 6.2.2.1</see>).
/// </summary>
public sealed class Query : NamedValues
{
    internal Query()
        : base(StringComparer.Ordinal)
    {
    }
}

/// <summary>
/// Parses a query string as <c>application/x-www-form-urlencoded</c> (<see href="https://url.spec.whatwg.org/#urlencoded-parsing">WHATWG URL, section 5.1</see>): a plus
/// sign is a space.
/// </summary>
internal static class QueryString
{
    public static void Parse(string text, Query target)
    {
        foreach (var range in text.AsSpan().Split('&'))
        {
            var pair = text.AsSpan(range);
            if (pair.IsEmpty)
            {
                continue;
            }

            var equals = pair.IndexOf('=');
            var name = equals < 0 ? pair : pair[..equals];
            var value = equals < 0 ? default : pair[(equals + 1)..];
            target.Append(Decode(name.ToString()), Decode(value.ToString()));
        }
    }

    /// <summary>Decodes a text once. Invalid percent sequences remain unchanged.</summary>
    public static string Decode(string text) =>
        text.AsSpan().ContainsAny('%', '+') ? PercentDecoder.Decode(text.Replace('+', ' ')) : text;
}
