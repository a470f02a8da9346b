namespace LambdaEventHandler.SourceGeneration;

/// <summary>The data of a parameter that compiled code depends on.</summary>
/// <param name="Name">The name.</param>
/// <param name="TypeName">The unqualified C# type, for messages.</param>
/// <param name="Kind">The kind of type, which determines the possible sources.</param>
/// <param name="Type">The fully qualified type, for code.</param>
/// <param name="Value">The type of one value: the element type of a collection, or the underlying type of a nullable type.</param>
/// <param name="Form">How a value is parsed from text.</param>
/// <param name="Collection">The kind of collection that is created.</param>
/// <param name="IsNullable">Whether the parameter can be null.</param>
/// <param name="IsNullableStruct">Whether the type is a <c>Nullable&lt;T&gt;</c>.</param>
/// <param name="Default">The default value as C# code, or null.</param>
/// <param name="HasBadDefault">Whether an attribute specifies a default value of another type.</param>
/// <param name="Source">The source that an attribute specifies, or null.</param>
/// <param name="SourceName">The name that an attribute specifies, or null.</param>
internal sealed record ParameterModel(
    string Name,
    string TypeName,
    ParameterKind Kind,
    string Type,
    string Value,
    ValueForm Form,
    CollectionShape Collection,
    bool IsNullable,
    bool IsNullableStruct,
    string? Default,
    bool HasBadDefault,
    BindingSource? Source,
    string? SourceName)
{
    /// <summary>Gets the type of a variable for the parameter, which is nullable if the parameter is.</summary>
    public string DeclaredType => IsNullable && !IsNullableStruct ? Type + "?" : Type;
}

/// <summary>Specifies how a value is parsed from text.</summary>
internal enum ValueForm
{
    None,
    Text,
    Parsable,
    Enum,
    Uri,
}

/// <summary>Specifies the kind of collection that is created from several values.</summary>
internal enum CollectionShape
{
    None,
    Array,
    List,
    Set,
}
