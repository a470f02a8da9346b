using System.ComponentModel;

namespace LambdaEventHandler.Generated;

/// <summary>Represents the types that an action's arguments and result consist of. It is created by code from the source generator; don't use it in your own code.</summary>
/// <param name="describe">Describes the types, on first use.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CompiledTypes(Func<CompiledType[]> describe)
{
    /// <summary>Describes the types.</summary>
    /// <returns>The descriptions.</returns>
    internal CompiledType[] Describe() => describe();
}

/// <summary>Represents what validation reads of a type. It is created by code from the source generator; don't use it in your own code.</summary>
/// <param name="type">The type.</param>
/// <param name="attributes">The attributes, those of base types included.</param>
/// <param name="members">The properties and fields that the type itself declares.</param>
/// <param name="parameters">The parameters with attributes of the constructor that System.Text.Json calls, or <see langword="null"/> if it is not known at compile time.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CompiledType(Type type, Attribute[] attributes, CompiledMember[] members, CompiledParameter[]? parameters)
{
    internal Type Type => type;

    internal Attribute[] Attributes => attributes;

    internal CompiledMember[] Members => members;

    internal CompiledParameter[]? Parameters => parameters;
}

/// <summary>Represents what validation reads of a property or field. It is created by code from the source generator; don't use it in your own code.</summary>
/// <param name="name">The name in C#.</param>
/// <param name="jsonName">The name that an attribute specifies for JSON, or <see langword="null"/>.</param>
/// <param name="type">The type.</param>
/// <param name="attributes">The attributes.</param>
/// <param name="get">Gets the value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CompiledMember(string name, string? jsonName, Type type, Attribute[] attributes, Func<object, object?> get)
{
    internal string Name => name;

    internal string? JsonName => jsonName;

    internal Type Type => type;

    internal Attribute[] Attributes => attributes;

    internal Func<object, object?> Get => get;
}

/// <summary>Represents a parameter of a constructor, whose attributes count as those of its property. It is created by code from the source generator; don't use it in your own code.</summary>
/// <param name="name">The name in C#.</param>
/// <param name="attributes">The attributes.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CompiledParameter(string name, Attribute[] attributes)
{
    internal string Name => name;

    internal Attribute[] Attributes => attributes;
}
