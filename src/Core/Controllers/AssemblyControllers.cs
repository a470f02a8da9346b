using System.Reflection;

namespace LambdaEventHandler;

/// <summary>The controllers of an assembly.</summary>
internal sealed class AssemblyControllers(Assembly assembly, string prefix) : IActionSource
{
    public void AddActions(ICollection<ActionDefinition> actions, ServiceRegistry services, ICollection<string> problems) =>
        throw new NotSupportedException($"Scanning {assembly} {prefix} is on its way.");
}
