namespace LambdaEventHandler;

/// <summary>The app's handlers of exceptions: the one of the nearest class in an exception's hierarchy answers, whatever the order of registration.</summary>
internal sealed class ExceptionHandlers
{
    private readonly Dictionary<Type, ExceptionHandler> _handlers = [];

    /// <summary>Adds a handler.</summary>
    /// <returns>Whether the class had none yet.</returns>
    public bool TryAdd(Type exception, ExceptionHandler handler) => _handlers.TryAdd(exception, handler);

    public ExceptionHandler? Of(Type exception)
    {
        for (var type = exception; type is not null && type != typeof(object); type = type.BaseType)
        {
            if (_handlers.TryGetValue(type, out var handler))
            {
                return handler;
            }
        }

        return null;
    }

    /// <summary>The handler of exactly this class.</summary>
    public ExceptionHandler? OfExactly(Type exception) => _handlers.GetValueOrDefault(exception);
}
