using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>The statement that writes a value without members.</summary>
internal static class JsonPrimitive
{
    public static string? Of(ITypeSymbol type, string value) => type switch
    {
        { TypeKind: TypeKind.Enum } => Number(((INamedTypeSymbol)type).EnumUnderlyingType!.SpecialType, value),
        { SpecialType: SpecialType.System_String } => $"json.WriteString({value});",
        { SpecialType: SpecialType.System_Boolean } => $"json.WriteBoolean({value});",
        { Name: "Guid", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } => $"json.WriteGuid({value});",
        _ => Number(type.SpecialType, value),
    };

    private static string? Number(SpecialType type, string value) => type switch
    {
        SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_Int32 or SpecialType.System_Int64
            or SpecialType.System_Byte or SpecialType.System_UInt16 or SpecialType.System_UInt32 => $"json.WriteNumber((long){value});",
        SpecialType.System_UInt64 => $"json.WriteNumber((ulong){value});",
        SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single => $"json.WriteNumber({value});",
        _ => null,
    };
}
