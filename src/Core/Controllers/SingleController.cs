using System.Diagnostics.CodeAnalysis;

namespace LambdaEventHandler;

/// <summary>One controller.</summary>
[RequiresUnreferencedCode(ReflectionNotice.Trimming)]
[RequiresDynamicCode(ReflectionNotice.NativeAot)]
internal sealed class SingleController(Type type, string prefix) : IActionSource
{
    /// <inheritdoc />
    public void AddActions(ICollection<ActionDefinition> actions, ServiceRegistry services, ICollection<string> problems) =>
        new ReflectedActions(actions, services, problems).Add(type, prefix);
}
