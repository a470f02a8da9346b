namespace LambdaEventHandler;

/// <summary>Which attributes are a route's metadata: those that someone could ask for, and not what the compiler and the debugger write for themselves.</summary>
internal static class MetadataConvention
{
    /// <summary>Whether attributes of the namespace are metadata.</summary>
    public static bool Includes(string? attributeNamespace) =>
        attributeNamespace is null
        || !(IsIn(attributeNamespace, "System.Runtime.CompilerServices") || IsIn(attributeNamespace, "System.Diagnostics") || IsIn(attributeNamespace, "System.Reflection"));

    private static bool IsIn(string name, string space) =>
        name.StartsWith(space, StringComparison.Ordinal) && (name.Length == space.Length || name[space.Length] == '.');
}
