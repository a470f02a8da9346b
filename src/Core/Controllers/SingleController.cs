namespace LambdaEventHandler;

/// <summary>One controller.</summary>
internal sealed class SingleController(Type type, string prefix) : IActionSource
{
    public void AddActions(ICollection<ActionDefinition> actions, ServiceRegistry services, ICollection<string> problems) =>
        throw new NotSupportedException($"Adding {type} {prefix} is on its way.");
}
