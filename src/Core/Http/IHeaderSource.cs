namespace LambdaEventHandler;

/// <summary>Headers that are not read yet.</summary>
internal interface IHeaderSource
{
    /// <summary>The last value of a header; null where there is none.</summary>
    string? Find(string name);

    void CopyTo(RequestHeaders target);
}
