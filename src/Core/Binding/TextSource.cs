namespace LambdaEventHandler;

/// <summary>Reads a named text from the request, and creates the errors about it.</summary>
/// <param name="attribute">Where the text comes from.</param>
/// <param name="parameter">The name of the parameter or member, for an attribute without a name.</param>
/// <param name="isMember">Whether it is a member of an object, whose name follows the naming policy of the app's JSON, like those of bodies.</param>
internal sealed class TextSource(FromTextAttribute attribute, string parameter, bool isMember = false)
{
    private readonly string _name = attribute.Name ?? parameter;
    private readonly bool _followsPolicy = isMember && attribute.Name is null;
    private NameInApp? _nameInApp;

    /// <summary>Returns the text of a single value; null if there is none.</summary>
    /// <param name="request">The request.</param>
    /// <param name="isString">Whether the value is a string, which can be empty.</param>
    public string? Read(Request request, bool isString)
    {
        var text = attribute.GetText(request, NameIn(request));
        return text is { Length: 0 } && !isString && attribute.IgnoresEmptyText ? null : text;
    }

    /// <summary>Returns all texts, in their order.</summary>
    /// <param name="request">The request.</param>
    /// <param name="areStrings">Whether the values are strings, which can be empty.</param>
    public IReadOnlyList<string> ReadAll(Request request, bool areStrings)
    {
        var texts = attribute.GetTexts(request, NameIn(request));
        return areStrings || !attribute.IgnoresEmptyText ? texts : [.. texts.Where(static text => text.Length > 0)];
    }

    /// <summary>Gets whether the text belongs to the identity of the client.</summary>
    public bool IsIdentity => attribute.IsIdentity;

    /// <summary>Creates the error for a missing value.</summary>
    public BindingError Missing(Request request) => Error(NameIn(request), $"The {attribute.Describe(NameIn(request))} is required.");

    /// <summary>Creates the error for a value that cannot be converted.</summary>
    public BindingError Unfit(Request request, string expected, bool isOneOfSeveral = false) =>
        Error(NameIn(request), $"{(isOneOfSeveral ? "Every value of the" : "The")} {attribute.Describe(NameIn(request))} must be {expected}.");

    private BindingError Error(string name, string message) => new(name, attribute.In, message);

    private string NameIn(Request request) => _followsPolicy ? NameInAppOf(request.Serializer) : _name;

    // Found once: compiled code has one source for all apps, and nearly always there is one app.
    private string NameInAppOf(IBodySerializer serializer)
    {
        var known = _nameInApp;
        if (known?.Serializer != serializer)
        {
            _nameInApp = known = new(serializer, WireNames.OfMember(serializer, _name));
        }

        return known.Name;
    }

    private sealed record NameInApp(IBodySerializer Serializer, string Name);
}
