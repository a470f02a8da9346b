namespace LambdaEventHandler;

/// <summary>The controllers of a project, found when it was compiled.</summary>
internal sealed class CompiledControllers(CompiledController[] controllers) : IActionSource
{
    public void AddActions(ICollection<ActionDefinition> actions, ServiceRegistry services, ICollection<string> problems)
    {
        foreach (var controller in controllers)
        {
            controller.Add(actions, services, problems);
        }
    }
}
