namespace LambdaEventHandler.SourceGeneration;

/// <summary>All that is compiled of a parameter.</summary>
/// <param name="Name">Its name.</param>
/// <param name="TypeName">Its type for messages, as C# writes it without namespaces.</param>
/// <param name="Kind">What the type allows.</param>
/// <param name="Type">Its type with all namespaces, for code.</param>
/// <param name="Value">The type of one value: the element of a collection, what is under a nullable.</param>
/// <param name="Form">How a value is read from text.</param>
/// <param name="Collection">What a collection is made as.</param>
/// <param name="IsNullable">Whether it may be null.</param>
/// <param name="IsNullableStruct">Whether it is a <c>Nullable&lt;T&gt;</c>.</param>
/// <param name="Default">The default value as C# writes it, or null.</param>
/// <param name="HasBadDefault">Whether an attribute gives it a default value of another type.</param>
/// <param name="Source">The source that an attribute names, or null.</param>
/// <param name="SourceName">The name that an attribute gives, or null.</param>
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
    /// <summary>The type for the declaration of a variable that may be null where the parameter may.</summary>
    public string DeclaredType => IsNullable && !IsNullableStruct ? Type + "?" : Type;
}

/// <summary>How a value is read from text.</summary>
internal enum ValueForm
{
    None,
    Text,
    Parsable,
    Enum,
    Uri,
}

/// <summary>What several values are made into.</summary>
internal enum CollectionShape
{
    None,
    Array,
    List,
    Set,
}
