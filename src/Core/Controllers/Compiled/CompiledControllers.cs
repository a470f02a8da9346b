namespace LambdaEventHandler;

/// <summary>The controllers of a project, found when it was compiled.</summary>
internal sealed class CompiledControllers(CompiledController[] controllers) : IActionSource
{
    public void AddActions(ICollection<ActionDefinition> actions, ServiceRegistry services, ICollection<string> problems)
    {
        if (controllers.Length == 0)
        {
            problems.Add("AddControllers finds no controller in the project. A controller is a public class, not abstract and not generic, "
                + "whose name ends in Controller: name one so, or remove the call.");
        }

        foreach (var controller in controllers)
        {
            controller.Add(actions, services, problems);
        }
    }
}
