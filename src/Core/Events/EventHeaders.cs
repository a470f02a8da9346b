namespace LambdaEventHandler;

/// <summary>The headers in a field of an event.</summary>
internal sealed class EventHeaders(RawEvent source, EventField field) : IHeaderSource
{
    public string? Find(string name) => source.FindPair(field, name);

    public void CopyTo(RequestHeaders target) => source.CopyPairs(field, target);
}
