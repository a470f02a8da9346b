namespace LambdaEventHandler;

/// <summary>What a method's name says: <c>PutUserProfileAsync</c> is PUT and <c>user-profile</c>.</summary>
internal sealed class ActionName
{
    private const string Async = nameof(Async);

    private ActionName(string? method, string resource)
    {
        Method = method;
        Resource = resource;
    }

    /// <summary>The HTTP method, or null if the name's first word is none.</summary>
    public string? Method { get; }

    /// <summary>The rest of the name in kebab-case; empty if there is none.</summary>
    public string Resource { get; }

    /// <summary>Reads a method's name.</summary>
    public static ActionName Read(string name)
    {
        var length = PascalCase.FirstWordLength(name);
        var method = MethodOf(name.Substring(0, length));
        var rest = method is null ? name : name.Substring(length);
        if (rest.EndsWith(Async, StringComparison.Ordinal))
            rest = rest.Substring(0, rest.Length - Async.Length);
        return new ActionName(method, PascalCase.ToKebabCase(rest));
    }

    private static string? MethodOf(string word) => word switch
    {
        "Get" => "GET",
        "Post" => "POST",
        "Put" => "PUT",
        "Patch" => "PATCH",
        "Delete" => "DELETE",
        "Head" => "HEAD",
        "Options" => "OPTIONS",
        _ => null,
    };
}
