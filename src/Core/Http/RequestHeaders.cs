namespace LambdaEventHandler;

/// <summary>The headers of a request. Names are compared without case (RFC 9110, section 5.1); a value is never split at a comma.</summary>
public sealed class RequestHeaders : NamedValues
{
    // To look for a few headers costs less than to make texts of all.
    private const int MostLookUps = 4;

    private IHeaderSource? _source;
    private int _lookUps;

    internal RequestHeaders(IHeaderSource? source = null)
        : base(StringComparison.OrdinalIgnoreCase) => _source = source;

    private protected override void Load()
    {
        if (_source is { } source)
        {
            source.CopyTo(this);
            _source = null;
        }
    }

    private protected override string? Find(string name) =>
        TryLookUp(name) is { } values ? values.Count == 0 ? null : values[^1] : base.Find(name);

    private protected override IReadOnlyList<string> FindAll(string name) => TryLookUp(name) ?? base.FindAll(name);

    private IReadOnlyList<string>? TryLookUp(string name)
    {
        if (_source is { } source && ++_lookUps <= MostLookUps)
        {
            return source.Find(name);
        }

        Load();
        return null;
    }
}
