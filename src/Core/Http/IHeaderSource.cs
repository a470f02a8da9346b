namespace LambdaEventHandler;

/// <summary>Headers that are not read yet.</summary>
internal interface IHeaderSource
{
    /// <summary>The values of a header, in the order in which they were sent.</summary>
    IReadOnlyList<string> Find(string name);

    /// <summary>Whether the event's headers have exactly this value, of ASCII characters and without escapes, for a name. False is no proof of the contrary. Needs no text of it.</summary>
    bool IsSingle(string name, string value);

    void CopyTo(RequestHeaders target);
}
