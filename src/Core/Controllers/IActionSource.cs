namespace LambdaEventHandler;

/// <summary>Something that has actions: the controllers of an assembly, one controller, a mapped route.</summary>
internal interface IActionSource
{
    /// <summary>Adds the actions and registers what they need, and says what is wrong with them.</summary>
    void AddActions(ICollection<ActionDefinition> actions, ServiceRegistry services, ICollection<string> problems);
}
