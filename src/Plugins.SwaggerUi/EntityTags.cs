namespace LambdaEventHandler.SwaggerUi;

/// <summary>Compares validators (RFC 9110, sections 8.8.3.2 and 13.1.2).</summary>
internal static class EntityTags
{
    /// <summary>Determines whether the client has the content: whether one of its tags is the tag, weak or not, or <c>*</c>.</summary>
    /// <param name="headers">The values of <c>If-None-Match</c>.</param>
    /// <param name="tag">The tag, which contains no comma.</param>
    public static bool Match(IReadOnlyList<string> headers, string tag)
    {
        foreach (var header in headers)
        {
            foreach (var range in header.AsSpan().Split(','))
            {
                var known = header.AsSpan(range).Trim(" \t");
                if (known.StartsWith("W/", StringComparison.Ordinal))
                {
                    known = known[2..];
                }

                if (known.SequenceEqual(tag) || known is "*")
                {
                    return true;
                }
            }
        }

        return false;
    }
}
