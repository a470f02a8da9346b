namespace LambdaEventHandler;

/// <summary>
/// Represents the headers of a request. Names are not case-sensitive
/// (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-5.1">RFC 9110, section 5.1</see>). Values are never split at commas. Several threads can read them at once.
/// </summary>
public sealed class RequestHeaders : NamedValues
{
    // Finding a few headers is faster than reading all of them.
    private const int MostLookUps = 4;

    private readonly IHeaderSource? _source;
    private RequestHeaders? _all;
    private int _lookUps;

    internal RequestHeaders(IHeaderSource? source = null)
        : base(StringComparer.OrdinalIgnoreCase) => _source = source;

    private protected override NamedValues Loaded => _source is null ? this : _all ?? Load(_source);

    private protected override string? Find(string name) =>
        TryLookUp(name) is { } values ? values.Count == 0 ? null : values[^1] : base.Find(name);

    private protected override IReadOnlyList<string> FindAll(string name) => TryLookUp(name) ?? base.FindAll(name);

    private IReadOnlyList<string>? TryLookUp(string name) =>
        _source is { } source && _all is null && ++_lookUps <= MostLookUps ? source.Find(name) : null;

    /// <summary>Reads all headers into an object that other threads see only when it is complete.</summary>
    private RequestHeaders Load(IHeaderSource source)
    {
        var all = new RequestHeaders();
        source.CopyTo(all);
        return Interlocked.CompareExchange(ref _all, all, null) ?? all;
    }
}

/// <summary>The source of headers that are read when they are first used.</summary>
internal interface IHeaderSource
{
    /// <summary>Returns the values of a header, in the order in which they were sent.</summary>
    IReadOnlyList<string> Find(string name);

    void CopyTo(RequestHeaders target);
}
