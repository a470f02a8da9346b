namespace LambdaEventHandler;

/// <summary>Headers that are not read yet.</summary>
internal interface IHeaderSource
{
    /// <summary>The values of a header, in the order in which they were sent.</summary>
    IReadOnlyList<string> Find(string name);

    void CopyTo(RequestHeaders target);
}
