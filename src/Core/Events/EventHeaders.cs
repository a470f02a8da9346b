namespace LambdaEventHandler;

/// <summary>The headers in a field of an event.</summary>
internal sealed class EventHeaders(RawEvent source, EventField field) : IHeaderSource
{
    public IReadOnlyList<string> Find(string name) => source.FindPairs(field, name);

    public void CopyTo(RequestHeaders target) => source.CopyPairs(field, target);
}
