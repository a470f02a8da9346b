namespace LambdaEventHandler;

/// <summary>A behaviour at its place. A class, because lists of a struct would be compiled at every cold start.</summary>
internal sealed class PlacedBehavior(BehaviorOrder order, IBehavior behavior)
{
    public BehaviorOrder Order => order;

    public IBehavior Behavior => behavior;
}
