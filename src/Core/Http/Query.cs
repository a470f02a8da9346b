namespace LambdaEventHandler;

/// <summary>The decoded query parameters of a request. Names are compared with case, as RFC 3986 has it.</summary>
public sealed class Query : NamedValues
{
    internal Query()
        : base(StringComparer.Ordinal)
    {
    }
}

/// <summary>A query as it stands in an address: <c>application/x-www-form-urlencoded</c> (WHATWG URL, section 5.1). A plus is a space.</summary>
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

    /// <summary>The text decoded once; a sequence that is no valid one stays as it is.</summary>
    public static string Decode(string text) =>
        text.AsSpan().ContainsAny('%', '+') ? PercentDecoder.Decode(text.Replace('+', ' ')) : text;
}
