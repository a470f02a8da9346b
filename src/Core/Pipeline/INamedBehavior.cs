namespace LambdaEventHandler;

/// <summary>A behaviour that stands for another, whose name a message is to say.</summary>
internal interface INamedBehavior
{
    string Name { get; }

    static string NameOf(IBehavior behavior) => behavior is INamedBehavior named ? named.Name : behavior.GetType().Name;
}
