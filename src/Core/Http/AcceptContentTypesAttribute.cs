namespace LambdaEventHandler;

/// <summary>
/// Reads request bodies of more content types as JSON, or as the format of the app's serializer, for an action or for all actions of a controller. Without it, a
/// body of another type than those in <see cref="IBodySerializer.ReadableMediaTypes"/> returns 415
/// (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-15.5.16">RFC 9110, section 15.5.16</see>).
/// </summary>
/// <remarks>
/// Use it for clients that you can't change. A web page of any origin can send <c>text/plain</c> without a pre-flight request, so don't rely on CORS to protect such an
/// action. A <c>[FromBody] string</c> still gets the text of these bodies.
/// </remarks>
/// <example><c>[AcceptContentTypes("text/plain")] public void PostNotifications(Notification notification)</c></example>
/// <param name="contentTypes">
/// Media types without parameters, such as <c>text/plain</c>. <c>*/*+xml</c> stands for every type with that suffix, <c>*/*</c> for every type. Invalid ones are
/// reported by <c>Build()</c>.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AcceptContentTypesAttribute(params string[] contentTypes) : Attribute
{
    /// <summary>Gets the content types.</summary>
    public IReadOnlyList<string> ContentTypes { get; } = contentTypes ?? [];
}

/// <summary>Validates the content types that an app accepts.</summary>
internal static class AcceptedContentTypes
{
    /// <summary>Adds the problems of a list.</summary>
    /// <param name="contentTypes">The content types.</param>
    /// <param name="setting">What contains them.</param>
    /// <param name="problems">Receives the problems.</param>
    public static void Check(IReadOnlyList<string> contentTypes, string setting, ICollection<string> problems)
    {
        if (contentTypes.Count == 0)
        {
            problems.Add($"{setting} has no content types. Add one, such as text/plain, or remove it.");
        }

        foreach (var contentType in contentTypes)
        {
            if (!IsValid(contentType))
            {
                problems.Add(
                    $"{setting} has the invalid content type '{contentType}'. Use a type without parameters, such as text/plain, */*+xml for every type with that suffix, or */* for every type.");
            }
        }
    }

    private static bool IsValid(string? contentType)
    {
        var parts = contentType?.Split('/') ?? [];
        return parts is [var type, var subtype]
            && HeaderSyntax.IsToken(type)
            && HeaderSyntax.IsToken(subtype)
            && (type == "*" ? subtype == "*" || (subtype.StartsWith("*+", StringComparison.Ordinal) && subtype.Length > 2) : !contentType!.Contains('*', StringComparison.Ordinal));
    }
}
