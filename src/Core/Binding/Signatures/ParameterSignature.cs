namespace LambdaEventHandler;

/// <summary>How the argument of one parameter is found.</summary>
internal sealed class ParameterBinding(ParameterSignature signature, BindingSource source, string name)
{
    /// <summary>The parameter.</summary>
    public ParameterSignature Signature { get; } = signature;

    /// <summary>Where the argument comes from.</summary>
    public BindingSource Source { get; } = source;

    /// <summary>The name on the wire.</summary>
    public string Name { get; } = name;

    /// <summary>Where an argument comes from, as the <c>in</c> of error bodies names it, if no attribute says so.</summary>
    public static string PlaceOf(BindingSource source) => source switch
    {
        BindingSource.Route => "path",
        BindingSource.Query => "query",
        BindingSource.Body => "body",
        _ => "invocation",
    };

    /// <summary>Whether a request without the value is refused. A collection of repeated values may always be empty, one in the body is a value of its own.</summary>
    public bool IsRequired { get; } = !signature.IsOptional && (signature.Kind != ParameterKind.SimpleCollection || source is BindingSource.Body or BindingSource.Services or BindingSource.Value);
}

/// <summary>A parameter as reflection or the compiler sees it.</summary>
internal sealed class ParameterSignature(string name, string typeName, ParameterKind kind)
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

    /// <summary>The attribute that names the source, as C# writes it: <c>[FromClaim]</c>; null without one.</summary>
    public string? SourceAttribute { get; set; }

    /// <summary>A second attribute that names a source, as C# writes it; null if there is none.</summary>
    public string? SecondSourceAttribute { get; set; }

    /// <summary>Whether a request may do without the value.</summary>
    public bool IsOptional => IsNullable || HasDefault;

    /// <summary>The name on the wire.</summary>
    public string WireName => SourceName ?? Name;

    /// <summary>An attribute as C# writes it: <c>[FromClaim]</c> for <c>FromClaimAttribute</c>.</summary>
    public static string NameOfAttribute(string type)
    {
        const string Suffix = "Attribute";
        var end = type.IndexOf('`');
        var name = end < 0 ? type : type.Substring(0, end);
        return $"[{(name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name)}]";
    }

    /// <inheritdoc />
    public override string ToString() =>
        IsNullable && TypeName.LastIndexOf('?') != TypeName.Length - 1 ? $"{TypeName}? {Name}" : $"{TypeName} {Name}";
}

/// <summary>What a parameter's type allows.</summary>
internal enum ParameterKind
{
    /// <summary>One value that is written as text.</summary>
    Simple,

    /// <summary>An array, list or set of such values.</summary>
    SimpleCollection,

    /// <summary>A type that is written as JSON.</summary>
    Complex,

    /// <summary>The request.</summary>
    Request,

    /// <summary>The Amazon.Lambda event.</summary>
    Event,

    /// <summary>The Lambda context.</summary>
    LambdaContext,

    /// <summary>The token that is cancelled shortly before the function's deadline.</summary>
    CancellationToken,

    /// <summary>A type that no request carries, such as an interface, a delegate or a stream; a service may have it.</summary>
    Unsupported,

    /// <summary>An abstract class that does not say which classes are created for it; a service may have it, and a serializer of the user may create it.</summary>
    Abstract,

    /// <summary>A reference, a pointer or a ref struct: nothing can be passed.</summary>
    ByReference,
}

/// <summary>Where an argument comes from.</summary>
internal enum BindingSource
{
    /// <summary>The path, by a parameter of the route template.</summary>
    Route,

    /// <summary>The query.</summary>
    Query,

    /// <summary>A request header.</summary>
    Header,

    /// <summary>The JSON body.</summary>
    Body,

    /// <summary>The services of the request's scope.</summary>
    Services,

    /// <summary>The invocation itself: the request, the event, the Lambda context or the cancellation token.</summary>
    Invocation,

    /// <summary>Text that the attribute of the parameter reads, such as <c>[FromCookie]</c>.</summary>
    Text,

    /// <summary>A value that the attribute of the parameter creates.</summary>
    Value,
}

/// <summary>The collections that several values of one name can be bound to.</summary>
internal enum CollectionKind
{
    /// <summary>No collection.</summary>
    None,

    /// <summary>An array, also for the read-only interfaces of a list.</summary>
    Array,

    /// <summary>A list, also for the interfaces that can be added to.</summary>
    List,

    /// <summary>A set.</summary>
    Set,
}
