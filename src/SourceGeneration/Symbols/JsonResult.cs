using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>
/// Writes code that writes a result as System.Text.Json does with the defaults of the library, byte for byte. Only for results that consist of
/// types for which it has one way of writing (<see cref="JsonRule"/>), of text, numbers, booleans, GUIDs, and of arrays and lists of all those.
/// </summary>
internal sealed class JsonResult
{
    private const int MaxLines = 400;

    // System.Text.Json refuses more than 64 levels.
    private const int MaxDepth = 32;

    private readonly SourceText _code = new();
    private readonly List<string> _open = [];
    private readonly Compilation _compilation;
    private readonly JsonRule _rule;
    private int _lines;
    private int _depth;
    private int _variables;
    private bool _hasEnum;

    private JsonResult(Compilation compilation)
    {
        _compilation = compilation;
        _rule = new JsonRule(compilation);
    }

    /// <summary>Returns the code for a method's result, or null where System.Text.Json has to write it.</summary>
    public static JsonResultModel? Of(IMethodSymbol method, Compilation compilation)
    {
        var type = ResultOf(method.ReturnType);
        var result = new JsonResult(compilation);
        var isWritten = type.IsReferenceType && type.SpecialType != SpecialType.System_String && TypeAccess.CanName(type, compilation) && result.TryWriteContainer(type, "value");
        return isWritten ? new JsonResultModel(TypeNames.Full(type), result._code.ToString(), result._hasEnum || HasInterfaces(type)) : null;
    }

    private static bool HasInterfaces(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => HasInterfaces(array.ElementType),
        INamedTypeSymbol { IsGenericType: true } list => HasInterfaces(list.TypeArguments[0]),
        { IsReferenceType: true, SpecialType: SpecialType.None } => type.AllInterfaces.Any(contract => !IsEquatable(contract, type)),
        _ => false,
    };

    // A record implements it.
    private static bool IsEquatable(INamedTypeSymbol contract, ITypeSymbol type) =>
        contract is { Name: "IEquatable", TypeArguments.Length: 1 } && SymbolEqualityComparer.Default.Equals(contract.TypeArguments[0], type);

    /// <summary>Returns the type of the result, awaited.</summary>
    public static ITypeSymbol ResultOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.Length: 1 } task
        && task.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks"
            ? task.TypeArguments[0]
            : type;

    /// <summary>Writes a value, which is read only once: a property may return another value the second time.</summary>
    private bool TryWrite(ITypeSymbol type, string value)
    {
        if (SimpleSymbols.IsNullable(type))
        {
            return TryWriteGuarded(value, variable => TryWrite(SimpleSymbols.UnderNullable(type), variable));
        }

        if (StatementOf(type, value) is { } statement)
        {
            return Line(statement);
        }

        if (type.IsReferenceType)
        {
            return TryWriteGuarded(value, variable => TryWriteContainer(type, variable));
        }

        var copy = Variable();
        return Line($"{TypeNames.Full(type)} {copy} = {value};") && TryWriteContainer(type, copy);
    }

    private bool TryWriteGuarded(string value, Func<string, bool> write)
    {
        var variable = Variable();
        _code.Open($"if ({value} is {{ }} {variable})");
        var isWritten = write(variable);
        _code.Close();
        _code.Open("else");
        _code.Line("json.WriteNull();");
        _code.Close();
        return isWritten;
    }

    private bool TryWriteContainer(ITypeSymbol type, string value)
    {
        if (++_depth > MaxDepth)
        {
            return false;
        }

        var isWritten = type switch
        {
            IArrayTypeSymbol { IsSZArray: true } array => array.ElementType.SpecialType != SpecialType.System_Byte && TryWriteArray(array.ElementType, value, "Length"),
            INamedTypeSymbol list when IsList(list) => TryWriteArray(list.TypeArguments[0], value, "Count"),
            _ => TryWriteObject(type, value),
        };
        _depth--;
        return isWritten;
    }

    private bool TryWriteArray(ITypeSymbol element, string value, string count)
    {
        var index = Variable();
        Line("json.WriteStartArray();");
        _code.Open($"for (int {index} = 0; {index} < {value}.{count}; {index}++)");
        var isWritten = TryWrite(element, $"{value}[{index}]");
        _code.Close();
        return isWritten && Line("json.WriteEndArray();");
    }

    private bool TryWriteObject(ITypeSymbol type, string value)
    {
        var name = TypeNames.Full(type);
        if (_open.Contains(name) || _rule.MembersOf(type) is not { } members)
        {
            return false;
        }

        _open.Add(name);
        Line("json.WriteStartObject();");
        foreach (var (property, jsonName) in members)
        {
            if (!Line($"json.WriteName({SourceText.Quote(jsonName)}u8);") || !TryWrite(property.Type, $"{value}.@{property.Name}"))
            {
                return false;
            }
        }

        _open.Remove(name);
        return Line("json.WriteEndObject();");
    }

    /// <summary>Returns the statement that writes a value without members, or null.</summary>
    private string? StatementOf(ITypeSymbol type, string value) => type switch
    {
        { TypeKind: TypeKind.Enum } => JsonRule.IsNumber(type) ? EnumOf((INamedTypeSymbol)type, value) : null,
        { SpecialType: SpecialType.System_String } => $"json.WriteText({value});",
        { SpecialType: SpecialType.System_Boolean } => $"json.WriteBoolean({value});",
        { Name: "Guid", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } when !IsOwn(type) => $"json.WriteGuid({value});",
        _ => NumberOf(type.SpecialType, value),
    };

    private string? EnumOf(INamedTypeSymbol type, string value)
    {
        _hasEnum = true;
        return NumberOf(type.EnumUnderlyingType!.SpecialType, value);
    }

    private static string? NumberOf(SpecialType type, string value) => type switch
    {
        SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_Int32 or SpecialType.System_Int64
            or SpecialType.System_Byte or SpecialType.System_UInt16 or SpecialType.System_UInt32 => $"json.WriteNumber((long){value});",
        SpecialType.System_UInt64 => $"json.WriteNumber((ulong){value});",
        SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single => $"json.WriteNumber({value});",
        _ => null,
    };

    private bool IsList(INamedTypeSymbol type) =>
        type is { Name: "List", TypeArguments.Length: 1 } && type.ContainingNamespace.ToDisplayString() == "System.Collections.Generic" && !IsOwn(type);

    private bool IsOwn(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _compilation.Assembly);

    private bool Line(string text)
    {
        _code.Line(text);
        return ++_lines <= MaxLines;
    }

    private string Variable() => $"value{++_variables}";
}
