namespace LambdaEventHandler;

/// <summary>Makes a method an action, whatever its name, for one or more HTTP methods.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public abstract class HttpMethodAttribute : Attribute
{
    // Closed to this assembly: compile-time discovery reads the attributes from source, where a user's subclass says nothing.
    private protected HttpMethodAttribute(string[] methods, string? template)
    {
        Methods = methods;
        Template = template;
    }

    /// <summary>The HTTP methods that the action answers.</summary>
    public IReadOnlyList<string> Methods { get; }

    /// <summary>The route template, or null for the one that the method's name gives.</summary>
    public string? Template { get; private protected init; }
}
