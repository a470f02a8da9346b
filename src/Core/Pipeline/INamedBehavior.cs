namespace LambdaEventHandler;

/// <summary>A behaviour that stands for another, whose name a message is to say.</summary>
internal interface INamedBehavior
{
    string Name { get; }
}
