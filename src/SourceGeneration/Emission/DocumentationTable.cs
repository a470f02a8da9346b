namespace LambdaEventHandler.SourceGeneration;

/// <summary>Writes the documentation comments of actions and of the types that they take and return, each once. It is loaded when a description is first used.</summary>
internal sealed class DocumentationTable
{
    private const string Class = "__LambdaEventHandlerDocumentation";

    private readonly Dictionary<string, string> _comments = new(StringComparer.Ordinal);

    /// <summary>Returns the expression for the comments; <c>null</c> for an action without any.</summary>
    public string Of(ActionDescription description)
    {
        foreach (var comment in description.Documentation)
        {
            _comments[comment.Id] = comment.Xml;
        }

        return description.Documentation.Count == 0 ? "null" : Class + ".Members";
    }

    /// <summary>Writes the class, unless there are no comments.</summary>
    public void Write(SourceText source)
    {
        if (_comments.Count == 0)
        {
            return;
        }

        source.Class(Class);
        source.Line("internal static readonly global::System.Collections.Generic.Dictionary<string, string> Members = new global::System.Collections.Generic.Dictionary<string, string>");
        source.Open(string.Empty);
        foreach (var comment in _comments)
        {
            source.Line($"[{SourceText.Quote(comment.Key)}] = {SourceText.Quote(comment.Value)},");
        }

        source.Close(";");
        source.Close();
        source.Line();
    }
}

/// <summary>What the descriptions of all actions share.</summary>
internal sealed class DescriptionTables
{
    /// <summary>Gets the documentation comments.</summary>
    public DocumentationTable Documentation { get; } = new();

    /// <summary>Gets the types that are validated.</summary>
    public ValidationTable Validation { get; } = new();

    /// <summary>Writes the classes.</summary>
    public void Write(SourceText source)
    {
        Documentation.Write(source);
        Validation.Write(source);
    }
}
