using System.Diagnostics.CodeAnalysis;

namespace LambdaEventHandler;

/// <summary>The collections that repeated values can be bound to, known at run time only.</summary>
[RequiresUnreferencedCode(ReflectionNotice.Trimming)]
[RequiresDynamicCode(ReflectionNotice.NativeAot)]
internal static class CollectionTypes
{
    /// <summary>The type of the values, if the type is a collection of values that are written as text, else null.</summary>
    public static Type? SimpleElementOf(Type type) =>
        ElementOf(type) is { } element && Nullable.GetUnderlyingType(element) is null && SimpleTypes.Contains(element) ? element : null;

    /// <summary>What to make for a parameter of the type.</summary>
    public static CollectionForm FormOf(Type type)
    {
        if (type.IsArray)
            return CollectionForm.Array;
        var definition = type.GetGenericTypeDefinition();
        return definition == typeof(List<>) || definition == typeof(IList<>) || definition == typeof(ICollection<>) ? CollectionForm.List
            : definition == typeof(HashSet<>) || definition == typeof(ISet<>) || definition == typeof(IReadOnlySet<>) ? CollectionForm.Set
            : CollectionForm.Array;
    }

    private static Type? ElementOf(Type type)
    {
        if (type.IsSZArray)
            return type.GetElementType();
        return type.IsGenericType && IsCollection(type.GetGenericTypeDefinition()) ? type.GenericTypeArguments[0] : null;
    }

    private static bool IsCollection(Type definition) =>
        definition == typeof(List<>)
        || definition == typeof(IList<>)
        || definition == typeof(ICollection<>)
        || definition == typeof(IEnumerable<>)
        || definition == typeof(IReadOnlyList<>)
        || definition == typeof(IReadOnlyCollection<>)
        || definition == typeof(HashSet<>)
        || definition == typeof(ISet<>)
        || definition == typeof(IReadOnlySet<>);
}
