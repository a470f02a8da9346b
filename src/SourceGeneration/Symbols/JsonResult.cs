using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>
/// Writes code that writes a result as System.Text.Json would with its web defaults. Only for types about which there can be no doubt:
/// plain classes, records and structs of texts, numbers, truth values, enums, GUIDs, and lists of those. All others are left to System.Text.Json.
/// </summary>
internal sealed class JsonResult
{
    private const int MostLines = 400;

    private readonly SourceText _code = new();
    private readonly List<string> _open = [];
    private readonly IAssemblySymbol _assembly;
    private int _lines;
    private int _variables;

    private JsonResult(IAssemblySymbol assembly) => _assembly = assembly;

    /// <summary>The code for a method's result, or null where System.Text.Json has to write it.</summary>
    public static JsonResultModel? Of(IMethodSymbol method)
    {
        var type = ResultOf(method.ReturnType);
        var result = new JsonResult(method.ContainingAssembly);
        var isWritten = type.IsReferenceType && !IsText(type) && result.TryWriteContainer(type, "value");
        return isWritten ? new JsonResultModel(TypeNames.Full(type), result._code.ToString()) : null;
    }

    private static ITypeSymbol ResultOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.Length: 1 } task
        && task.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks"
            ? task.TypeArguments[0]
            : type;

    private static bool IsText(ITypeSymbol type) => type.SpecialType == SpecialType.System_String;

    private bool TryWrite(ITypeSymbol type, string value)
    {
        if (SimpleSymbols.IsNullable(type))
            return TryWriteGuarded($"{value} is {{ }} {Variable()}", () => TryWrite(SimpleSymbols.UnderNullable(type), Current()));
        if (JsonPrimitive.Of(type, value) is { } statement)
            return Line(statement);
        if (type.IsReferenceType)
            return TryWriteGuarded($"{value} is {{ }} {Variable()}", () => TryWriteContainer(type, Current()));
        return TryWriteContainer(type, value);
    }

    private bool TryWriteGuarded(string condition, Func<bool> write)
    {
        _code.Open($"if ({condition})");
        var isWritten = write();
        _code.Close();
        _code.Open("else");
        _code.Line("json.WriteNull();");
        _code.Close();
        return isWritten;
    }

    private bool TryWriteContainer(ITypeSymbol type, string value) =>
        ElementOf(type) is { } element ? TryWriteArray(element, value) : TryWriteObject(type, value);

    private bool TryWriteArray(ITypeSymbol element, string value)
    {
        var item = Variable();
        Line("json.WriteStartArray();");
        _code.Open($"foreach (var {item} in {value})");
        var isWritten = TryWrite(element, item);
        _code.Close();
        return isWritten && Line("json.WriteEndArray();");
    }

    private bool TryWriteObject(ITypeSymbol type, string value)
    {
        var name = TypeNames.Full(type);
        if (_open.Contains(name) || JsonMembers.Of(type, _assembly) is not { } members)
            return false;
        _open.Add(name);
        Line("json.WriteStartObject();");
        foreach (var (property, jsonName) in members)
            if (!Line($"json.WriteName({SourceText.Quote(jsonName)}{(IsPlain(jsonName) ? "u8" : string.Empty)});") || !TryWrite(property.Type, $"{value}.@{property.Name}"))
                return false;
        _open.Remove(name);
        return Line("json.WriteEndObject();");
    }

    private static bool IsPlain(string name)
    {
        foreach (var character in name)
            if (character is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'))
                return false;
        return true;
    }

    private static ITypeSymbol? ElementOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { IsSZArray: true } array when array.ElementType.SpecialType != SpecialType.System_Byte => array.ElementType,
        INamedTypeSymbol { Name: "List", TypeArguments.Length: 1 } list when list.ContainingNamespace.ToDisplayString() == "System.Collections.Generic" => list.TypeArguments[0],
        _ => null,
    };

    private bool Line(string text)
    {
        _code.Line(text);
        return ++_lines <= MostLines;
    }

    private string Variable() => $"value{++_variables}";

    private string Current() => $"value{_variables}";
}
