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

    private CompiledController([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type type, Func<object>? constructor, CompiledAction[] actions) =>
        (_type, _constructor, _actions) = (type, constructor, actions);

    /// <summary>Describes a controller.</summary>
    /// <typeparam name="TController">The controller.</typeparam>
    /// <param name="constructor">Its constructor, if it has one only and that asks for nothing.</param>
    /// <param name="actions">Its actions.</param>
    /// <returns>The description.</returns>
    public static CompiledController Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TController>(
        Func<object>? constructor, CompiledAction[] actions)
        where TController : class => new(typeof(TController), constructor, actions);

    internal void Add(ICollection<ActionDefinition> actions, ServiceRegistry services, ICollection<string> problems)
    {
        var activator = new ControllerActivation(services, problems).Choose(_type, _constructor);
        foreach (var action in _actions)
        {
            action.Add(actions, activator, services);
        }
    }
}
