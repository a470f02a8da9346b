namespace LambdaEventHandler;

/// <summary>
/// An event as its source sent it, field by field and undecoded: from JSON or from an Amazon.Lambda object, so that a format's rules are written once.
/// </summary>
internal abstract class RawEvent(EventFormat format) : IRequestSource
{
    public EventFormat Format { get; } = format;

    public string RawPath => Format.ReadRawPath(this);

    public int ResponseLimit => Format.ResponseLimit;

    /// <summary>Makes sure that the fields a request is read from have the types that the sources send; the objects of the Amazon.Lambda packages always have them.</summary>
    /// <exception cref="InvalidEventException">A field has another type; the message names it.</exception>
    public virtual void CheckTypes()
    {
    }

    /// <summary>Whether the field is there and not null.</summary>
    public abstract bool Has(EventField field);

    /// <summary>The text of a field; null where it is missing, null or no text.</summary>
    public abstract string? Text(EventField field);

    /// <summary>The text of a field that has a method: an event that is JSON knows the usual ones without making a text.</summary>
    public virtual string? Method(EventField field) => Text(field);

    /// <summary>Whether the field is <c>true</c>.</summary>
    public abstract bool IsTrue(EventField field);

    /// <summary>Appends an object's members: each text, each text of an array. Other values are passed over.</summary>
    public abstract void CopyPairs(EventField field, NamedValues target);

    /// <summary>The texts of an object's members with a name, without case.</summary>
    public abstract IReadOnlyList<string> FindPairs(EventField field, string name);

    /// <summary>Whether an object has one member with a name, without case, and exactly this text for it, of ASCII characters.</summary>
    public virtual bool IsSinglePair(EventField field, string name, string text) =>
        FindPairs(field, name) is [var only] && string.Equals(only, text, StringComparison.Ordinal);

    /// <summary>Whether the field is an object with at least one member.</summary>
    public abstract bool HasPairs(EventField field);

    /// <summary>The texts of an array.</summary>
    public abstract IReadOnlyList<string> Texts(EventField field);

    public abstract object ReadEvent();

    public abstract byte[] ReadEventJson();

    public RequestHeaders ReadHeaders() => Format.ReadHeaders(this);

    public bool IsSingleHeader(string name, string value) => IsSinglePair(Format.HeaderFieldOf(this), name, value);

    public Query ReadQuery() => Format.ReadQuery(this);

    public RequestCookies ReadCookies(Request request) => Format.ReadCookies(this, request);

    public RequestBody? ReadBody(Request request) => BodyReader.Read(this, request);
}
