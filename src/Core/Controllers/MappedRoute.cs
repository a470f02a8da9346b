namespace LambdaEventHandler;

/// <summary>A route without a controller.</summary>
public sealed class MappedRoute : IActionSource
{
    private readonly IReadOnlyList<string> _methods;
    private readonly string _template;
    private readonly Delegate _handler;
    private readonly List<object> _metadata = [];

    internal MappedRoute(IReadOnlyList<string> methods, string template, Delegate handler) =>
        (_methods, _template, _handler) = (methods, template, handler);

    /// <summary>Says of the route what an attribute says of an action.</summary>
    /// <param name="metadata">The attributes, for example <c>new CacheControlAttribute("max-age=60")</c>.</param>
    /// <returns>The route.</returns>
    public MappedRoute With(params object[] metadata)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        _metadata.AddRange(metadata);
        return this;
    }

    void IActionSource.AddActions(ICollection<ActionDefinition> actions, ServiceRegistry services, ICollection<string> problems)
    {
        ActionDelegate invoke = _handler switch
        {
            Func<Request, object?> handler => request => new(handler(request)),
            Func<object?> handler => _ => new(handler()),
            _ => throw new NotSupportedException("Binding of handlers is on its way."),
        };
        actions.Add(new ActionDefinition(_methods, _template, $"{string.Join(", ", _methods)} {_template}", _metadata, invoke));
    }
}
