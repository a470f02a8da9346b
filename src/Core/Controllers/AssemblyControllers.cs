using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace LambdaEventHandler;

/// <summary>The controllers of an assembly.</summary>
[RequiresUnreferencedCode(ReflectionNotice.Trimming)]
[RequiresDynamicCode(ReflectionNotice.NativeAot)]
internal sealed class AssemblyControllers(Assembly assembly, string prefix) : IActionSource
{
    /// <inheritdoc />
    public void AddActions(ICollection<ActionDefinition> actions, ServiceRegistry services, ICollection<string> problems)
    {
        var controllers = ControllerScan.Find(assembly);
        if (controllers.Count == 0)
            problems.Add(ConventionProblems.NoControllers(assembly.GetName().Name).Message);
        var reflected = new ReflectedActions(actions, services, problems);
        foreach (var type in controllers)
            reflected.Add(type, prefix);
    }
}
