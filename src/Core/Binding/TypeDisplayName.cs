using System.Globalization;
using System.Text;

namespace LambdaEventHandler;

/// <summary>A type's name as C# writes it, without namespaces: <c>List&lt;int&gt;</c>.</summary>
internal static class TypeDisplayName
{
    /// <summary>Returns the name of a type.</summary>
    public static string Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying) + "?";
        }

        if (type.IsByRef)
        {
            return "ref " + Of(type.GetElementType()!);
        }

        if (type.IsFunctionPointer)
        {
            return "delegate*";
        }

        if (type.HasElementType)
        {
            return Of(type.GetElementType()!) + Suffix(type);
        }

        return type.IsGenericType ? Generic(type) : Keyword(type) ?? type.Name;
    }

    private static string Suffix(Type type) =>
        type.IsPointer ? "*" : $"[{new string(',', type.GetArrayRank() - 1)}]";

    // The arguments of a nested type begin with those of the types that it is declared in.
    private static string Generic(Type type)
    {
        var end = type.Name.IndexOf('`', StringComparison.Ordinal);
        if (end < 0)
        {
            return type.Name;
        }

        var count = int.Parse(type.Name.AsSpan(end + 1), NumberStyles.None, CultureInfo.InvariantCulture);
        var name = new StringBuilder(type.Name, 0, end, capacity: 32);
        var separator = '<';
        foreach (var argument in type.GetGenericArguments()[^count..])
        {
            name.Append(separator).Append(separator == ',' ? " " : string.Empty).Append(Of(argument));
            separator = ',';
        }
        return name.Append('>').ToString();
    }

    private static string? Keyword(Type type) => type.IsEnum ? null : Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => "bool",
        TypeCode.Byte => "byte",
        TypeCode.SByte => "sbyte",
        TypeCode.Int16 => "short",
        TypeCode.UInt16 => "ushort",
        TypeCode.Int32 => "int",
        TypeCode.UInt32 => "uint",
        TypeCode.Int64 => "long",
        TypeCode.UInt64 => "ulong",
        TypeCode.Single => "float",
        TypeCode.Double => "double",
        TypeCode.Decimal => "decimal",
        TypeCode.Char => "char",
        TypeCode.String => "string",
        _ => type == typeof(object) ? "object" : type == typeof(nint) ? "nint" : type == typeof(nuint) ? "nuint" : null,
    };
}
