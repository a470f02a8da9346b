namespace LambdaEventHandler;

/// <summary>A parameter and where its argument comes from.</summary>
internal sealed class ParameterBinding(ParameterSignature signature, BindingSource source, string name)
{
    /// <summary>Gets the parameter.</summary>
    public ParameterSignature Signature { get; } = signature;

    /// <summary>Gets where the argument comes from.</summary>
    public BindingSource Source { get; } = source;

    /// <summary>Gets the name on the wire.</summary>
    public string Name { get; } = name;

    /// <summary>Returns where an argument comes from, as the <c>in</c> of error bodies, if no attribute specifies it.</summary>
    public static string PlaceOf(BindingSource source) => source switch
    {
        BindingSource.Route => "path",
        BindingSource.Query or BindingSource.QueryObject => "query",
        BindingSource.Body => "body",
        _ => "invocation",
    };

    /// <summary>Gets whether a request without the value is invalid. A collection of repeated values can be empty; a collection in the body is one value.</summary>
    public bool IsRequired { get; } = !signature.IsOptional && (signature.Kind != ParameterKind.SimpleCollection || source is BindingSource.Body or BindingSource.Services or BindingSource.Value);
}

/// <summary>The declaration of a parameter, read by reflection or from the compiler.</summary>
internal sealed class ParameterSignature(string name, string typeName, ParameterKind kind)
{
    /// <summary>Gets the parameter's name.</summary>
    public string Name { get; } = name;

    /// <summary>Gets the type as C# writes it, without namespaces and without the question mark of a nullable reference.</summary>
    public string TypeName { get; } = typeName;

    /// <summary>Gets what the type allows.</summary>
    public ParameterKind Kind { get; } = kind;

    /// <summary>Gets or sets whether the type is a <c>Nullable&lt;T&gt;</c> or a nullable reference.</summary>
    public bool IsNullable { get; set; }

    /// <summary>Gets or sets whether the parameter has a default value.</summary>
    public bool HasDefault { get; set; }

    /// <summary>Gets or sets whether the default value is of another type than the parameter, which is possible with attributes.</summary>
    public bool HasBadDefault { get; set; }

    /// <summary>Gets or sets the source that an attribute specifies, or null.</summary>
    public BindingSource? Source { get; set; }

    /// <summary>Gets or sets the name that an attribute specifies, or null.</summary>
    public string? SourceName { get; set; }

    /// <summary>Gets or sets the attribute that specifies the source, as in C#: <c>[FromClaim]</c>; null without one.</summary>
    public string? SourceAttribute { get; set; }

    /// <summary>Gets or sets whether that attribute reads the body, as <c>[FromForm]</c> does.</summary>
    public bool ReadsBody { get; set; }

    /// <summary>Gets or sets a second such attribute; null if there is none.</summary>
    public string? SecondSourceAttribute { get; set; }

    /// <summary>Gets or sets the members that are bound, if the parameter is an object that is bound from the query string; null for any other parameter.</summary>
    public IReadOnlyList<ParameterSignature>? Members { get; set; }

    /// <summary>Gets or sets how the value of a member gets into its object; a parameter of an action is no member.</summary>
    public MemberKind Member { get; set; }

    /// <summary>Gets whether a request without the value is valid.</summary>
    public bool IsOptional => IsNullable || HasDefault || Member == MemberKind.Optional;

    /// <summary>Gets whether a body parameter of the type gets the bytes or the text of any body, and not a value that is read from JSON.</summary>
    public bool IsRawBody => TypeName is "byte[]" or "ReadOnlyMemory<byte>" or "ReadOnlyMemory<byte>?" or "Stream" or "string";

    /// <summary>Gets the name on the wire.</summary>
    public string WireName => SourceName ?? Name;

    /// <summary>Determines whether values of the kind are sent as text.</summary>
    public static bool IsText(ParameterKind kind) => kind is ParameterKind.Simple or ParameterKind.SimpleCollection;

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

/// <summary>Specifies what the type of a parameter allows.</summary>
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

    /// <summary>The client, as the authorizer identified it.</summary>
    User,

    /// <summary>The token that is canceled shortly before the function's deadline.</summary>
    CancellationToken,

    /// <summary>A type that no request can contain, such as an interface, a delegate, or a stream. It can be the type of a service.</summary>
    Unsupported,

    /// <summary>An abstract class that does not specify its derived classes. It can be the type of a service, and the user's serializer may create it.</summary>
    Abstract,

    /// <summary>A reference, a pointer, or a ref struct, which cannot be bound.</summary>
    ByReference,
}

/// <summary>Specifies how the value of a member gets into an object that is bound from the query string.</summary>
internal enum MemberKind
{
    /// <summary>A parameter of an action, which is no member.</summary>
    None,

    /// <summary>A parameter of the constructor.</summary>
    Constructor,

    /// <summary>A property that is <c>required</c> in C#.</summary>
    Required,

    /// <summary>Another property, which keeps the value of its initializer if the request has none.</summary>
    Optional,
}

/// <summary>Specifies where an argument comes from.</summary>
internal enum BindingSource
{
    /// <summary>The path, by a parameter of the route template.</summary>
    Route,

    /// <summary>The query.</summary>
    Query,

    /// <summary>The query, by the members of an object.</summary>
    QueryObject,

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
