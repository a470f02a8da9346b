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

    private static string Generic(Type type)
    {
        var name = new StringBuilder(type.Name);
        if (type.Name.IndexOf('`', StringComparison.Ordinal) is > 0 and var end)
        {
            name.Length = end;
        }

        var separator = '<';
        foreach (var argument in type.GenericTypeArguments)
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
