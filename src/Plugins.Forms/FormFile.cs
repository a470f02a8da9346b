using System.Globalization;
using System.Text;
using LambdaEventHandler.Forms;

namespace LambdaEventHandler;

/// <summary>
/// Represents a file of a <c>multipart/form-data</c> form (<see href="https://www.rfc-editor.org/rfc/rfc7578">RFC 7578</see>). The whole file is in memory, because the
/// event contains it.
/// </summary>
/// <remarks>All of it comes from the client: the content can be different from what <see cref="ContentType"/> and the extension of <see cref="FileName"/> state.</remarks>
[FromForm]
public sealed class FormFile
{
    /// <summary>Initializes a new instance of the <see cref="FormFile"/> class, for example in a test.</summary>
    /// <param name="name">The name of the field.</param>
    /// <param name="fileName">The name of the file, from which path parts and control characters are removed.</param>
    /// <param name="content">The bytes, which are not copied.</param>
    /// <param name="contentType">The content type, or <see langword="null"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> or <paramref name="fileName"/> is <see langword="null"/>.</exception>
    public FormFile(string name, string fileName, ReadOnlyMemory<byte> content, string? contentType = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(fileName);
        (Name, FileName, Content, ContentType) = (name, FileNames.Clean(fileName), content, contentType);
    }

    /// <summary>Gets the name of the field.</summary>
    public string Name { get; }

    /// <summary>Gets the name of the file without a path, control characters, and characters that are not valid in file names.</summary>
    /// <value>At most 255 characters. Empty if nothing valid is left. Several files can have the same name.</value>
    public string FileName { get; }

    /// <summary>Gets the content type that the client sent.</summary>
    /// <value>For example <c>image/png</c>, or <see langword="null"/> if the client sent none.</value>
    public string? ContentType { get; }

    /// <summary>Gets the bytes of the file.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>Gets the size of the file, in bytes.</summary>
    public int Length => Content.Length;

    /// <summary>Opens a stream that reads the file.</summary>
    /// <returns>A new stream, which can be searched and not written.</returns>
    public Stream OpenReadStream() => PartBytes.Open(Content);

    /// <summary>Decodes the file as text.</summary>
    /// <returns>The text, decoded with the charset of <see cref="ContentType"/>, by default UTF-8, and without a byte order mark.</returns>
    public string ReadText()
    {
        var encoding = PartCharset.Of(ContentType);
        var mark = encoding.Preamble;
        var bytes = Content.Span;
        return encoding.GetString(mark.Length > 0 && bytes.StartsWith(mark) ? bytes[mark.Length..] : bytes);
    }
}

/// <summary>Makes the file names of clients harmless.</summary>
internal static class FileNames
{
    private const int MostCharacters = 255;
    private const int MostCharactersOfExtension = 20;
    private const string Invalid = "<>:\"|?*";

    /// <summary>Returns the name without path parts, control and format characters, and characters that file systems do not allow.</summary>
    public static string Clean(string name)
    {
        var last = name[(name.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
        var clean = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
        {
            // A format character can reverse the order of what follows, so that an extension looks like another one.
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                || rune == Rune.ReplacementChar)
            {
                continue;
            }

            clean.Append(rune.IsAscii && Invalid.Contains((char)rune.Value, StringComparison.Ordinal) ? "_" : rune.ToString());
        }

        return Shorten(clean.ToString().Trim().TrimEnd('.', ' '));
    }

    private static string Shorten(string name)
    {
        if (name.Length <= MostCharacters)
        {
            return name;
        }

        var extension = Path.GetExtension(name);
        var kept = extension.Length > MostCharactersOfExtension ? "" : extension;
        var end = MostCharacters - kept.Length;
        return string.Concat(name.AsSpan(0, char.IsHighSurrogate(name[end - 1]) ? end - 1 : end), kept);
    }
}
