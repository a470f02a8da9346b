using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace LambdaEventHandler;

/// <summary>A controller that was found when the project was compiled. Written by the source generator; not for use by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CompiledController
{
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)]
    private readonly Type _type;
    private readonly Func<object>? _constructor;
    private readonly CompiledAction[] _actions;
    private readonly CompiledJson[] _results;

    private CompiledController(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type type,
        Func<object>? constructor,
        CompiledAction[] actions,
        CompiledJson[] results) => (_type, _constructor, _actions, _results) = (type, constructor, actions, results);

    /// <summary>Describes a controller.</summary>
    /// <typeparam name="TController">The controller.</typeparam>
    /// <param name="constructor">Its constructor, if it has one only and that asks for nothing.</param>
    /// <param name="actions">Its actions.</param>
    /// <param name="results">How their results are written, where that is known.</param>
    /// <returns>The description.</returns>
    public static CompiledController Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TController>(
        Func<object>? constructor, CompiledAction[] actions, params CompiledJson[] results)
        where TController : class => new(typeof(TController), constructor, actions, results);

    internal void AddResults(JsonWriters writers)
    {
        foreach (var result in _results)
        {
            result.AddTo(writers);
        }
    }

    internal void Add(ICollection<ActionDefinition> actions, ServiceRegistry services, ICollection<string> problems)
    {
        var activator = new ControllerActivation(services, problems).Choose(_type, _constructor);
        foreach (var action in _actions)
        {
            action.Add(actions, activator, services);
        }
    }
}
