using System.Diagnostics.CodeAnalysis;

namespace LambdaEventHandler;

/// <summary>A route without a controller.</summary>
[RequiresUnreferencedCode(ReflectionNotice.Trimming)]
[RequiresDynamicCode(ReflectionNotice.NativeAot)]
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

    void IActionSource.AddActions(ICollection<ActionDefinition> actions, ServiceRegistry services, ICollection<string> problems) =>
        new ReflectedActions(actions, services, problems).Add(_handler, _methods, _template, _metadata);
}
