namespace LambdaEventHandler.SourceGeneration;

/// <summary>What generated code needs to know about a parameter.</summary>
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
/// <param name="HasBadDefault">Whether an attribute sets a default value of another type.</param>
/// <param name="Source">The source that an attribute specifies, or null.</param>
/// <param name="SourceName">The name that an attribute specifies, or null.</param>
/// <param name="SourceAttribute">The attribute that names the source, as messages show it, or null.</param>
/// <param name="SecondSourceAttribute">A second such attribute, or null.</param>
/// <param name="SourceCreation">The expression that creates the attribute that names the source, or null.</param>
/// <param name="Attributes">The expressions that create its attributes.</param>
internal sealed record ParameterModel(
    string Name,
    string TypeName,
    ParameterKind Kind,
    string Type,
    string Value,
    ValueForm Form,
    CollectionKind Collection,
    bool IsNullable,
    bool IsNullableStruct,
    string? Default,
    bool HasBadDefault,
    BindingSource? Source,
    string? SourceName,
    string? SourceAttribute,
    string? SecondSourceAttribute,
    string? SourceCreation,
    EquatableArray<string> Attributes)
{
    /// <summary>Gets the members, if the parameter is an object that is bound from the query string; null for any other parameter.</summary>
    public EquatableArray<ParameterModel>? Members { get; init; }

    /// <summary>Gets what validation reads of the type and of the types of its members; empty in a project without the package for validation.</summary>
    public EquatableArray<ValidatedTypeModel> ValidatedTypes { get; init; }

    /// <summary>Gets whether the type, or what is under a nullable, is a struct.</summary>
    public bool IsStruct { get; init; }

    /// <summary>Gets whether the attribute that specifies the source reads the body.</summary>
    public bool ReadsBody { get; init; }

    /// <summary>Gets how the value of a member gets into its object.</summary>
    public MemberKind Member { get; init; }

    /// <summary>Gets the type that declares the property of a member, if only an initializer can set it, else null.</summary>
    public string? InitializedIn { get; init; }

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
