namespace LambdaEventHandler;

/// <summary>Makes a method an action for several HTTP methods.</summary>
/// <param name="methods">The HTTP methods, such as <c>GET</c> and <c>POST</c>.</param>
public sealed class AcceptVerbsAttribute(params string[] methods) : HttpMethodAttribute(methods ?? [], template: null)
{
    /// <summary>The route template, or null for the one that the method's name gives.</summary>
    /// <value>Null by default.</value>
    public string? Route
    {
        get => Template;
        init => Template = value;
    }
}
