namespace LambdaEventHandler.Discovered;

public sealed class GenericController<T>
{
    public T? GetGeneric() => default;
}
