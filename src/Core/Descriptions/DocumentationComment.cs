using System.Globalization;
using System.Xml.Linq;

namespace LambdaEventHandler;

/// <summary>Represents the XML documentation comment of a method, a type, or a property, as plain text.</summary>
public sealed class DocumentationComment
{
    private readonly XElement _member;

    private DocumentationComment(XElement member) => _member = member;

    /// <summary>Gets the summary.</summary>
    /// <value>Plain text on one line for each paragraph, or <see langword="null"/> if there is none. The same applies to the other texts.</value>
    public string? Summary => Text("summary");

    /// <summary>Gets the remarks.</summary>
    /// <value>Plain text, or <see langword="null"/> if there is none.</value>
    public string? Remarks => Text("remarks");

    /// <summary>Gets the description of the result.</summary>
    /// <value>Plain text, or <see langword="null"/> if there is none.</value>
    public string? Returns => Text("returns");

    /// <summary>Gets the example.</summary>
    /// <value>Plain text, or <see langword="null"/> if there is none.</value>
    public string? Example => Text("example");

    /// <summary>Gets the exceptions that the comment lists, in their order.</summary>
    public IReadOnlyList<DocumentedException> Exceptions
    {
        get
        {
            var exceptions = new List<DocumentedException>();
            foreach (var exception in _member.Elements("exception"))
            {
                if (exception.Attribute("cref")?.Value is { Length: > 0 } reference)
                {
                    exceptions.Add(new(DocumentationText.NameOf(reference), DocumentationText.Of(exception)) { StatusCode = StatusOf(exception) });
                }
            }

            return exceptions;
        }
    }

    /// <summary>Finds the description of a parameter.</summary>
    /// <param name="name">The name of the parameter in C#.</param>
    /// <returns>Plain text, or <see langword="null"/> if there is none.</returns>
    public string? FindParameter(string name)
    {
        foreach (var parameter in _member.Elements("param"))
        {
            if (parameter.Attribute("name")?.Value == name)
            {
                return DocumentationText.Of(parameter);
            }
        }

        return null;
    }

    private static int? StatusOf(XElement exception) =>
        int.TryParse(exception.Attribute("status")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= HttpStatus.Lowest and <= HttpStatus.Highest ? status : null;

    /// <summary>Reads the elements of a comment; null if they are not well-formed.</summary>
    internal static DocumentationComment? Parse(string xml)
    {
        try
        {
            return new(XElement.Parse($"<member>{xml}</member>", LoadOptions.PreserveWhitespace));
        }
        catch (System.Xml.XmlException)
        {
            return null;
        }
    }

    internal static DocumentationComment Of(XElement member) => new(member);

    private string? Text(string element) => _member.Element(element) is { } found ? DocumentationText.Of(found) : null;
}

/// <summary>Represents an exception that a documentation comment lists.</summary>
/// <param name="TypeName">The full name of the exception's type, for example <c>LambdaEventHandler.NotFoundException</c>.</param>
/// <param name="Description">When it is thrown, as plain text; <see langword="null"/> if the comment does not say.</param>
public sealed record DocumentedException(string TypeName, string? Description)
{
    /// <summary>Gets the HTTP status code of the response to the exception.</summary>
    /// <value>
    /// The attribute <c>status</c> of the element: <c>&lt;exception cref="OutOfStockException" status="409"&gt;</c>. For actions that are compiled, the source
    /// generator adds the status that the exception's constructors pass to <see cref="ServiceException"/>, if it is one constant. The default is
    /// <see langword="null"/>: the status is unknown.
    /// </value>
    public int? StatusCode { get; init; }
}

/// <summary>Turns the elements of a comment into plain text.</summary>
internal static class DocumentationText
{
    /// <summary>Returns the text of an element: paragraphs on lines of their own, white space as one blank; null if it is empty.</summary>
    public static string? Of(XElement element)
    {
        var text = new System.Text.StringBuilder();
        Append(element, text);
        var lines = new List<string>();
        foreach (var line in text.ToString().Split('\n'))
        {
            if (string.Join(' ', line.Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } words)
            {
                lines.Add(words);
            }
        }

        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    /// <summary><c>T:System.Exception</c> is <c>System.Exception</c>; what the compiler could not resolve is as it was written.</summary>
    public static string NameOf(string reference) => reference.Length > 1 && reference[1] == ':' ? reference[2..] : reference;

    private static void Append(XElement element, System.Text.StringBuilder text)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText words)
            {
                text.Append(words.Value.Replace('\n', ' '));
            }
            else if (node is XElement inner)
            {
                AppendElement(inner, text);
            }
        }
    }

    private static void AppendElement(XElement element, System.Text.StringBuilder text)
    {
        switch (element.Name.LocalName)
        {
            case "para" or "item" or "br" or "code":
                text.Append('\n');
                Append(element, text);
                text.Append('\n');
                break;
            case "see" or "seealso" when element.IsEmpty:
                text.Append(Reference(element));
                break;
            case "paramref" or "typeparamref":
                text.Append(element.Attribute("name")?.Value);
                break;
            default:
                Append(element, text);
                break;
        }
    }

    /// <summary>Returns the last part of what <c>see</c> refers to: <c>Todo</c> for <c>T:Shop.Todo</c>, <c>Get</c> for <c>M:Shop.Todos.Get(System.Int32)</c>.</summary>
    private static string? Reference(XElement element)
    {
        if (element.Attribute("cref")?.Value is not { } reference)
        {
            return element.Attribute("langword")?.Value ?? element.Attribute("href")?.Value;
        }

        var name = NameOf(reference);
        var end = name.IndexOfAny(['(', '`', '{']);
        name = end < 0 ? name : name[..end];
        return name[(name.LastIndexOf('.') + 1)..];
    }
}
