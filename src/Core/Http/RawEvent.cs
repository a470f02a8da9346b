namespace LambdaEventHandler;

/// <summary>
/// An event field by field, undecoded: from JSON or from an Amazon.Lambda object, so that the rules of a source are written once. It does not know its source.
/// </summary>
internal abstract class RawEvent
{
    /// <summary>Describes the first field whose value has another type than the sources send; the objects of the Amazon.Lambda packages have none.</summary>
    /// <returns>For example <c>body is not text</c>; <see langword="null"/> if there is no such field.</returns>
    public virtual string? DescribeMistyped() => null;

    /// <summary>Whether the field is there and not null.</summary>
    public abstract bool Has(EventField field);

    /// <summary>Whether an event that came as JSON has a member at its top, which need not be an <see cref="EventField"/>.</summary>
    public virtual bool HasMember(string name) => false;

    /// <summary>The text of a field; null where it is missing, null or not text.</summary>
    public abstract string? Text(EventField field);

    /// <summary>Whether the field has exactly this text, of ASCII characters that need no escape.</summary>
    public virtual bool Is(EventField field, string text) => string.Equals(Text(field), text, StringComparison.Ordinal);

    /// <summary>The text of a field that has a method: an event that is JSON knows the usual ones without making a text.</summary>
    public virtual string? Method(EventField field) => Text(field);

    /// <summary>Whether the field is <c>true</c>.</summary>
    public abstract bool IsTrue(EventField field);

    /// <summary>Appends an object's members: each text, each text of an array. Other values are passed over.</summary>
    public abstract void CopyPairs(EventField field, NamedValues target);

    /// <summary>The texts of an object's members with a name, without case.</summary>
    public abstract IReadOnlyList<string> FindPairs(EventField field, string name);

    /// <summary>Compares the member of an object that has a name, without case, with a text of ASCII characters.</summary>
    public virtual HeaderComparison ComparePair(EventField field, string name, string text) => FindPairs(field, name) switch
    {
        [] => HeaderComparison.Missing,
        [var only] when string.Equals(only, text, StringComparison.Ordinal) => HeaderComparison.Same,
        _ => HeaderComparison.Other,
    };

    /// <summary>The text of a field as a body; null where it is missing, null, empty or no text.</summary>
    public virtual RequestBody? ReadTextBody(EventField field) => Text(field) is { Length: > 0 } text ? new RequestBody(text) : null;

    /// <summary>Whether the field is an object with at least one member.</summary>
    public abstract bool HasPairs(EventField field);

    /// <summary>The texts of an array.</summary>
    public abstract IReadOnlyList<string> Texts(EventField field);

    /// <summary>The event as an object of its Amazon.Lambda type.</summary>
    /// <param name="deserialize">Makes the object of JSON; not called where the event came as an object.</param>
    public abstract object ToObject(EventDeserializer deserialize);

    /// <summary>The event as UTF-8 JSON.</summary>
    /// <param name="serialize">Makes JSON of the object; not called where the event came as JSON.</param>
    public abstract byte[] ToJson(Func<object, byte[]> serialize);
}

/// <summary>Makes an object of an event's JSON.</summary>
internal delegate object EventDeserializer(ReadOnlySpan<byte> json);

/// <summary>The fields of an event that sources read. Everything else in it is passed over.</summary>
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
