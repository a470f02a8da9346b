using System.ComponentModel;

namespace LambdaEventHandler;

/// <summary>A route that was found when the project was compiled. Written by the source generator; not for use by hand.</summary>
/// <param name="methods">The HTTP methods.</param>
/// <param name="template">The whole route template.</param>
/// <param name="displayName">The name for people.</param>
/// <param name="metadata">The attributes, the nearest last.</param>
/// <param name="run">Binds the arguments, gets the controller and calls the action.</param>
/// <param name="services">The services that the action's parameters ask for.</param>
/// <param name="signature">The name with the parameters, which tells overloads apart.</param>
/// <param name="result">How the result is written, or null where System.Text.Json has to write it.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CompiledAction(
    string[] methods,
    string template,
    string displayName,
    object[] metadata,
    Func<Func<Request, object>, Request, ValueTask<object?>> run,
    Type[] services,
    string signature,
    CompiledJson? result)
{
    internal void Add(ICollection<ActionDefinition> actions, ControllerActivator activator, ServiceRegistry registry)
    {
        foreach (var service in services)
        {
            registry.Require(service, signature);
        }

        actions.Add(new ActionDefinition(methods, template, displayName, metadata, new CompiledInvoker(run, activator).InvokeAsync, result));
    }
}
