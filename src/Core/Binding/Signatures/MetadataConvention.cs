namespace LambdaEventHandler;

/// <summary>Decides which attributes are metadata of a route or a parameter: those that someone could ask for, and not what the compiler and the debugger write for themselves.</summary>
internal static class MetadataConvention
{
    /// <summary>Determines whether attributes of the namespace are metadata.</summary>
    public static bool Includes(string? attributeNamespace) =>
        attributeNamespace is null
        || !(IsIn(attributeNamespace, "System.Runtime.CompilerServices") || IsIn(attributeNamespace, "System.Diagnostics") || IsIn(attributeNamespace, "System.Reflection"));

    // Reflection makes attributes of a parameter's modifiers, such as [Optional] and [ParamArray], which the compiler does not list.
    /// <summary>Determines whether an attribute of a parameter is metadata.</summary>
    public static bool IncludesOfParameter(string? attributeNamespace, string name) =>
        Includes(attributeNamespace)
        && (attributeNamespace is null || !IsIn(attributeNamespace, "System.Runtime.InteropServices"))
        && !(attributeNamespace == "System" && name == "ParamArrayAttribute");

    private static bool IsIn(string name, string space) =>
        name.StartsWith(space, StringComparison.Ordinal) && (name.Length == space.Length || name[space.Length] == '.');
}
