using System.Text.Json;

namespace LambdaEventHandler;

/// <summary>
/// The fields of an event, not decoded, from JSON or from an Amazon.Lambda object, so that the rules of a source are implemented once. It does not know its source.
/// </summary>
internal abstract class RawEvent
{
    /// <summary>Gets the token that cancels the request, which only a web server has; null for an event, whose request has the deadline of its invocation.</summary>
    public virtual CancellationToken? Cancellation => null;

    /// <summary>Gets whether the client disconnected, which only a web server can tell.</summary>
    public virtual bool IsAborted => false;

    /// <summary>Describes the first field whose type differs from what the sources send. Objects of the Amazon.Lambda packages have no such field.</summary>
    /// <returns>For example <c>body is not text</c>; <see langword="null"/> if there is no such field.</returns>
    public virtual string? DescribeMistyped() => null;

    /// <summary>Determines whether the event has the field and it is not null.</summary>
    public abstract bool Has(EventField field);

    /// <summary>Determines whether an event in JSON has a member at its top level, which can be other than an <see cref="EventField"/>.</summary>
    public virtual bool HasMember(string name) => false;

    /// <summary>Returns the text of a field; null if the field is missing, null, or not text.</summary>
    public abstract string? Text(EventField field);

    /// <summary>Determines whether a field has exactly the specified text, which consists of ASCII characters without escapes.</summary>
    public virtual bool Is(EventField field, string text) => string.Equals(Text(field), text, StringComparison.Ordinal);

    /// <summary>Determines whether the text of a field contains a text of ASCII characters without escapes.</summary>
    public virtual bool Contains(EventField field, string text) => Text(field)?.Contains(text, StringComparison.Ordinal) == true;

    /// <summary>Returns the HTTP method in a field. For common methods, an event in JSON returns it without allocating a string.</summary>
    public virtual string? Method(EventField field) => Text(field);

    /// <summary>Determines whether a field is <c>true</c>.</summary>
    public abstract bool IsTrue(EventField field);

    /// <summary>Appends the members of an object: each text, and each text of an array. Other values are ignored.</summary>
    public abstract void CopyPairs(EventField field, NamedValues target);

    /// <summary>Returns the texts of the members of an object with a name, which is not case-sensitive.</summary>
    public abstract IReadOnlyList<string> FindPairs(EventField field, string name);

    /// <summary>Compares the member of an object with a name, which is not case-sensitive, to a text of ASCII characters.</summary>
    public virtual HeaderComparison ComparePair(EventField field, string name, string text) => FindPairs(field, name) switch
    {
        [] => HeaderComparison.Missing,
        [var only] when string.Equals(only, text, StringComparison.Ordinal) => HeaderComparison.Same,
        _ => HeaderComparison.Other,
    };

    /// <summary>Returns the text of a field as a body; null if the field is missing, null, empty, or not text.</summary>
    public virtual RequestBody? ReadTextBody(EventField field) => Text(field) is { Length: > 0 } text ? new RequestBody(text) : null;

    /// <summary>Determines whether a multi-value map has at least one member.</summary>
    public abstract bool HasPairs(EventField field);

    /// <summary>Returns the texts of an array.</summary>
    public abstract IReadOnlyList<string> Texts(EventField field);

    /// <summary>Returns a member of <c>requestContext</c>, such as <c>authorizer</c>; undefined if it is missing. It is read again at each call.</summary>
    /// <exception cref="JsonException">The member is not valid JSON.</exception>
    public virtual JsonElement ReadContext(string member) => default;

    /// <summary>Returns the event as an object of its Amazon.Lambda package.</summary>
    /// <param name="deserialize">Creates the object from JSON. It is not called if the event is an object.</param>
    public abstract object ToObject(EventDeserializer deserialize);

    /// <summary>Returns a copy of the event in UTF-8 JSON; null if the event is an object of its Amazon.Lambda package.</summary>
    public virtual byte[]? CopyJson() => null;
}

/// <summary>Deserializes the JSON of an event.</summary>
internal delegate object EventDeserializer(ReadOnlySpan<byte> json);

/// <summary>Specifies the fields of an event that sources read. All others are ignored.</summary>
internal enum EventField
{
    Version,
    Resource,
    Path,
    HttpMethod,
    RawPath,
    RawQueryString,
    Headers,
    MultiValueHeaders,
    Query,
    MultiValueQuery,
    Cookies,
    Body,
    IsBase64Encoded,

    /// <summary><c>requestContext.stage</c></summary>
    Stage,

    /// <summary><c>requestContext.apiId</c></summary>
    ApiId,

    /// <summary><c>requestContext.domainName</c></summary>
    DomainName,

    /// <summary><c>requestContext.elb</c></summary>
    LoadBalancer,

    /// <summary><c>requestContext.http.method</c></summary>
    ContextMethod,

    /// <summary><c>requestContext.http.path</c></summary>
    ContextPath,
}
