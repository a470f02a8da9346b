namespace LambdaEventHandler;

/// <summary>Finds one argument of an action in a request. Made when the app is built, used by any number of requests at once.</summary>
internal abstract class ParameterBinder
{
    /// <summary>Finds the argument.</summary>
    /// <exception cref="BadRequestException">The request lacks it, or it is another thing than the parameter's type.</exception>
    public abstract object? BindObject(Request request);
}
