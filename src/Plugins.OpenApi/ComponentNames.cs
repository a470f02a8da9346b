using System.Globalization;
using System.Text;

namespace LambdaEventHandler.OpenApi;

/// <summary>Chooses the names of components: the name of the type, and as much of its namespace as two types with one name require.</summary>
internal static class ComponentNames
{
    /// <param name="keys">The types.</param>
    /// <param name="nameOf">Returns the name of a type that has none of its own; null for all others.</param>
    public static IReadOnlyDictionary<ComponentKey, string> Choose(IReadOnlyCollection<ComponentKey> keys, Func<Type, string?> nameOf)
    {
        var names = new Dictionary<ComponentKey, string>();
        var ofTypes = new Dictionary<Type, string>();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var types = keys.SelectMany(key => key.Base is null ? [key.Type] : new[] { key.Type, key.Base }).Distinct();
        foreach (var group in types.GroupBy(type => SimpleName(type, nameOf), StringComparer.OrdinalIgnoreCase).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Distinguish([.. group.OrderBy(type => type.AssemblyQualifiedName, StringComparer.Ordinal)], ofTypes, nameOf);
        }

        foreach (var key in keys.OrderBy(key => key.Base is not null).ThenBy(key => key.Token, StringComparer.Ordinal))
        {
            var name = key.Base is null ? ofTypes[key.Type] : ofTypes[key.Base] + ofTypes[key.Type];
            names.Add(key, Unique(name, taken));
        }

        return names;
    }

    /// <summary><c>PageOfTodo</c> for <c>Page&lt;Todo&gt;</c>.</summary>
    private static string SimpleName(Type type, Func<Type, string?> nameOf)
    {
        if (type.IsArray)
        {
            return SimpleName(type.GetElementType()!, nameOf) + "Array";
        }

        if (nameOf(type) is { } given)
        {
            return Clean(given);
        }

        var name = Clean(WrittenName(type));
        return type.IsGenericType ? name + "Of" + string.Join("And", type.GetGenericArguments().Select(argument => SimpleName(argument, nameOf))) : name;
    }

    /// <summary>Determines whether the compiler has named the type: an anonymous type.</summary>
    public static bool IsUnnamed(Type type) => type.Name.StartsWith("<>", StringComparison.Ordinal);

    /// <summary>The name in C#. That of a type with the modifier <c>file</c> follows the name of its file and a hash of the path.</summary>
    private static string WrittenName(Type type)
    {
        var end = type.Name.IndexOf('`', StringComparison.Ordinal);
        var name = end < 0 ? type.Name : type.Name[..end];
        var start = name.StartsWith('<') ? name.IndexOf("__", StringComparison.Ordinal) : -1;
        return start < 0 ? name : name[(start + 2)..];
    }

    private static void Distinguish(IReadOnlyList<Type> types, Dictionary<Type, string> names, Func<Type, string?> nameOf)
    {
        var most = types.Max(type => QualifiersOf(type).Count);
        for (var count = 0; count <= most; count++)
        {
            var candidates = types.Select(type => string.Concat(QualifiersOf(type).TakeLast(count)) + SimpleName(type, nameOf)).ToList();
            if (candidates.Distinct(StringComparer.OrdinalIgnoreCase).Count() == types.Count || count == most)
            {
                for (var index = 0; index < types.Count; index++)
                {
                    names[types[index]] = candidates[index];
                }

                return;
            }
        }
    }

    private static List<string> QualifiersOf(Type type)
    {
        List<string> qualifiers = [.. (type.Namespace ?? "").Split('.', StringSplitOptions.RemoveEmptyEntries).Select(Clean)];
        var outer = new Stack<string>();
        for (var declaring = type.DeclaringType; declaring is not null; declaring = declaring.DeclaringType)
        {
            outer.Push(Clean(declaring.Name.Split('`')[0]));
        }

        qualifiers.AddRange(outer);
        return qualifiers;
    }

    private static string Unique(string name, HashSet<string> taken)
    {
        var unique = name;
        for (var number = 2; !taken.Add(unique); number++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{name}{number}");
        }

        return unique;
    }

    private static string Clean(string name)
    {
        var clean = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            if (char.IsAsciiLetterOrDigit(character) || character == '_')
            {
                clean.Append(character);
            }
        }

        return clean.Length == 0 ? "Type" : clean.ToString();
    }
}
