namespace LambdaEventHandler;

/// <summary>A parameter as reflection or the compiler sees it.</summary>
internal sealed class ParameterShape(string name, string typeName, ParameterKind kind)
{
    /// <summary>The parameter's name.</summary>
    public string Name { get; } = name;

    /// <summary>The type as C# writes it, without namespaces and without the question mark of a nullable reference.</summary>
    public string TypeName { get; } = typeName;

    /// <summary>What the type allows.</summary>
    public ParameterKind Kind { get; } = kind;

    /// <summary>Whether the type is a <c>Nullable&lt;T&gt;</c> or a nullable reference.</summary>
    public bool IsNullable { get; set; }

    /// <summary>Whether the parameter has a default value.</summary>
    public bool HasDefault { get; set; }

    /// <summary>Whether the default value is of another type than the parameter, which attributes can make it.</summary>
    public bool HasBadDefault { get; set; }

    /// <summary>The source that an attribute names, or null.</summary>
    public BindingSource? Source { get; set; }

    /// <summary>The name that an attribute gives, or null.</summary>
    public string? SourceName { get; set; }

    /// <summary>Whether a request may do without the value.</summary>
    public bool IsOptional => IsNullable || HasDefault;

    /// <summary>The name on the wire.</summary>
    public string WireName => SourceName ?? Name;

    /// <inheritdoc />
    public override string ToString() =>
        IsNullable && TypeName.LastIndexOf('?') != TypeName.Length - 1 ? $"{TypeName}? {Name}" : $"{TypeName} {Name}";
}
