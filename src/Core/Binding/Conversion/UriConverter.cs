using System.Diagnostics.CodeAnalysis;

namespace LambdaEventHandler;

/// <summary>Reads an absolute or relative URI.</summary>
internal sealed class UriConverter() : ValueConverter<Uri>("a URI")
{
    // Where a path begins with a slash, .NET takes "/a" for the absolute URI of a file; a request means a path.
    /// <inheritdoc />
    public override bool TryConvert(string text, [MaybeNullWhen(false)] out Uri value) =>
        Uri.TryCreate(text, text.StartsWith('/') ? UriKind.Relative : UriKind.RelativeOrAbsolute, out value);
}
