namespace LambdaEventHandler;

/// <summary>Finds one argument of an action in a request. Made when the app is built, used by any number of requests at once.</summary>
internal abstract class ParameterBinder
{
    /// <summary>Whether the argument comes from the app or the invocation, not from what the client sent. Such arguments are found when the others are known to be right.</summary>
    public virtual bool IsProvided => false;

    /// <summary>Finds the argument. If the request lacks it, or has something else than the parameter's type, an error is recorded.</summary>
    public abstract object? BindObject(ref BindingContext binding);
}
