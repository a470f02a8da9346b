namespace LambdaEventHandler;

/// <summary>Gets the value out of what a method returned. Chosen once per action by the declared type.</summary>
internal abstract class ReturnedValue
{
    /// <summary>Awaits the value where it has to be awaited.</summary>
    public abstract ValueTask<object?> Await(object? returned);
}
