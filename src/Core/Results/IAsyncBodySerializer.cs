namespace LambdaEventHandler;

/// <summary>A serializer that can also write what comes item by item: <see cref="IAsyncEnumerable{T}"/>.</summary>
internal interface IAsyncBodySerializer
{
    bool IsAsync(object value);

    Task SerializeAsync(object value, Stream output);
}
