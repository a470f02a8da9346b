using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Reads attributes, those of base classes and overridden methods included.</summary>
internal static class AttributeSymbols
{
    public static bool IsMarked(ISymbol symbol, string attribute) => Find(symbol, attribute) is not null;

    public static AttributeData? Find(ISymbol symbol, string attribute)
    {
        foreach (var data in All(symbol))
        {
            if (data.AttributeClass?.ToDisplayString() == attribute)
            {
                return data;
            }
        }

        return null;
    }

    /// <summary>Returns the attributes, the nearest first; one that may be there only once is taken from the nearest.</summary>
    public static IEnumerable<AttributeData> All(ISymbol symbol)
    {
        var once = new HashSet<string>();
        for (var current = symbol; current is not null; current = Parent(current))
        {
            foreach (var data in current.GetAttributes())
            {
                if (data.AttributeClass is { } type && (IsOwn(symbol, current) || IsInherited(type)) && (AllowsSeveral(type) || once.Add(type.ToDisplayString())))
                {
                    yield return data;
                }
            }
        }
    }

    /// <summary>Returns the attributes that a reader of a route's metadata could ask for.</summary>
    public static IEnumerable<AttributeData> Metadata(ISymbol symbol)
    {
        foreach (var attribute in All(symbol))
        {
            if (attribute is { AttributeClass: { } type, AttributeConstructor: not null }
                && IsMetadata(type, symbol)
                && !IsLeftOut(type))
            {
                yield return attribute;
            }
        }
    }

    private static bool IsMetadata(INamedTypeSymbol attribute, ISymbol symbol) => symbol is IParameterSymbol
        ? MetadataConvention.IncludesOfParameter(attribute.ContainingNamespace.ToDisplayString(), attribute.Name)
        : MetadataConvention.Includes(attribute.ContainingNamespace.ToDisplayString());

    /// <summary>Returns the text that an attribute's constructor was given.</summary>
    public static string? Text(AttributeData attribute, int index) =>
        attribute.ConstructorArguments.Length > index ? attribute.ConstructorArguments[index].Value as string : null;

    /// <summary>Returns the text that a property of an attribute was set to.</summary>
    public static string? Text(AttributeData attribute, string property)
    {
        foreach (var named in attribute.NamedArguments)
        {
            if (named.Key == property)
            {
                return named.Value.Value as string;
            }
        }

        return null;
    }

    private static bool IsOwn(ISymbol symbol, ISymbol current) => SymbolEqualityComparer.Default.Equals(symbol, current);

    private static ISymbol? Parent(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => type.BaseType,
        IMethodSymbol method => method.OverriddenMethod,
        _ => null,
    };

    /// <summary>Determines whether the compiler leaves the attribute out of the assembly.</summary>
    public static bool IsLeftOut(INamedTypeSymbol attribute)
    {
        foreach (var data in attribute.GetAttributes())
        {
            if (data.AttributeClass?.ToDisplayString() == KnownNames.Conditional)
            {
                return true;
            }
        }

        return false;
    }

    private static bool AllowsSeveral(INamedTypeSymbol attribute) => Usage(attribute, "AllowMultiple", byDefault: false);

    private static bool IsInherited(INamedTypeSymbol attribute) => Usage(attribute, "Inherited", byDefault: true);

    // As reflection has it: a class without a usage of its own has the default one, whatever its base class says.
    private static bool Usage(INamedTypeSymbol attribute, string property, bool byDefault)
    {
        foreach (var data in attribute.GetAttributes())
        {
            if (data.AttributeClass?.ToDisplayString() == KnownNames.AttributeUsage)
            {
                foreach (var named in data.NamedArguments)
                {
                    if (named.Key == property)
                    {
                        return named.Value.Value is true;
                    }
                }
            }
        }

        return byDefault;
    }
}

/// <summary>Writes attributes as C#, so that a route has its metadata without reflection.</summary>
internal static class AttributeSource
{
    /// <summary>Returns the attributes of a class or method, in the order of reflection.</summary>
    public static EquatableArray<string> OfAll(ISymbol symbol)
    {
        var sources = new List<string>();
        foreach (var attribute in AttributeSymbols.Metadata(symbol))
        {
            sources.Add(Write(attribute));
        }

        return new([.. sources]);
    }

    /// <summary>Returns the attributes of a parameter.</summary>
    public static EquatableArray<string> OfParameter(IParameterSymbol parameter)
    {
        var sources = new List<string>();
        foreach (var attribute in AttributeSymbols.Metadata(parameter))
        {
            sources.Add(Write(attribute));
        }

        return new([.. sources]);
    }

    /// <summary>Returns the expression that creates an attribute.</summary>
    public static string Write(AttributeData attribute)
    {
        var arguments = new List<string>();
        foreach (var argument in attribute.ConstructorArguments)
        {
            arguments.Add(Write(argument));
        }

        var properties = new List<string>();
        foreach (var named in attribute.NamedArguments)
        {
            properties.Add($"@{named.Key} = {Write(named.Value)}");
        }

        var initializer = properties.Count == 0 ? string.Empty : $" {{ {string.Join(", ", properties)} }}";
        return $"new {TypeNames.Full(attribute.AttributeClass!)}({string.Join(", ", arguments)}){initializer}";
    }

    private static string Write(TypedConstant constant)
    {
        var type = constant.Type is null ? "object" : TypeNames.Full(constant.Type);
        if (constant.IsNull)
        {
            return $"default({type})";
        }

        return constant.Kind switch
        {
            TypedConstantKind.Array => WriteArray(constant, type),
            TypedConstantKind.Type => $"typeof({TypeNames.Full((ITypeSymbol)constant.Value!)})",
            _ => $"(({type}){ConstantSource.Literal(constant.Value!)})",
        };
    }

    private static string WriteArray(TypedConstant constant, string type)
    {
        var elements = new List<string>();
        foreach (var element in constant.Values)
        {
            elements.Add(Write(element));
        }

        return $"new {type} {{ {string.Join(", ", elements)} }}";
    }
}

/// <summary>Constants and the defaults of parameters as C# writes them.</summary>
internal static class ConstantSource
{
    public static string? Of(IParameterSymbol parameter) => Of(parameter, parameter.Type);

    /// <summary>Returns the default as another signature can have it: without a conversion to a nullable type, which is not a constant.</summary>
    public static string? OfSignature(IParameterSymbol parameter) => Of(parameter, SimpleSymbols.UnderNullable(parameter.Type));

    private static string? Of(IParameterSymbol parameter, ITypeSymbol type)
    {
        if (!parameter.HasExplicitDefaultValue)
        {
            return null;
        }

        return parameter.ExplicitDefaultValue is { } value ? $"(({TypeNames.Full(type)}){Literal(value)})" : $"default({TypeNames.Full(parameter.Type)})";
    }

    /// <summary>Determines whether the default value, if there is one, fits the parameter's type.</summary>
    public static bool Fits(IParameterSymbol parameter)
    {
        if (!parameter.HasExplicitDefaultValue || parameter.ExplicitDefaultValue is not { } value)
        {
            return true;
        }

        var type = SimpleSymbols.UnderNullable(parameter.Type);
        var code = Type.GetTypeCode(value.GetType());
        return type.SpecialType == SpecialType.System_Object
            || type.TypeKind == TypeKind.Dynamic
            || (type.TypeKind == TypeKind.Enum ? ParameterDefault.FitsEnum(code) : ParameterDefault.Fits(code, CodeOf(type.SpecialType)));
    }

    // A constant of a native integer has 32 bits.
    private static TypeCode CodeOf(SpecialType type) => type switch
    {
        SpecialType.System_Boolean => TypeCode.Boolean,
        SpecialType.System_Char => TypeCode.Char,
        SpecialType.System_SByte => TypeCode.SByte,
        SpecialType.System_Byte => TypeCode.Byte,
        SpecialType.System_Int16 => TypeCode.Int16,
        SpecialType.System_UInt16 => TypeCode.UInt16,
        SpecialType.System_Int32 or SpecialType.System_IntPtr => TypeCode.Int32,
        SpecialType.System_UInt32 or SpecialType.System_UIntPtr => TypeCode.UInt32,
        SpecialType.System_Int64 => TypeCode.Int64,
        SpecialType.System_UInt64 => TypeCode.UInt64,
        SpecialType.System_Single => TypeCode.Single,
        SpecialType.System_Double => TypeCode.Double,
        SpecialType.System_Decimal => TypeCode.Decimal,
        SpecialType.System_DateTime => TypeCode.DateTime,
        SpecialType.System_String => TypeCode.String,
        _ => TypeCode.Empty,
    };

    /// <summary>A constant in parentheses, ready to be cast.</summary>
    public static string Literal(object value) => value switch
    {
        float number => Literal(number, "float", "F"),
        double number => Literal(number, "double", "D"),
        decimal number => Literal(number, decimal.GetBits(number)),
        DateTime time => $"(new global::System.DateTime({time.Ticks.ToString(CultureInfo.InvariantCulture)}L))",
        var other => $"({SymbolDisplay.FormatPrimitive(other, quoteStrings: true, useHexadecimalNumbers: false)})",
    };

    // With its scale and sign, which a literal of a negative zero would lose. Only a literal can be the default value of a parameter.
    private static string Literal(decimal number, int[] parts) => number == 0 && parts[3] < 0
        ? string.Format(CultureInfo.InvariantCulture, "(new decimal(0, 0, 0, true, {0}))", (parts[3] >> 16) & 0x7F)
        : $"({number.ToString(CultureInfo.InvariantCulture)}M)";

    private static string Literal(double number, string type, string suffix) =>
        IsNegativeZero(number) ? $"(-0{suffix})"
        : double.IsNaN(number) ? $"({type}.NaN)"
        : double.IsPositiveInfinity(number) ? $"({type}.PositiveInfinity)"
        : double.IsNegativeInfinity(number) ? $"({type}.NegativeInfinity)"
        : $"({number.ToString("R", CultureInfo.InvariantCulture)}{suffix})";

    private static bool IsNegativeZero(double number) => number == 0 && BitConverter.DoubleToInt64Bits(number) < 0;
}
