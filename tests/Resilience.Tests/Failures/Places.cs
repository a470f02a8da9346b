namespace LambdaEventHandler.Resilience;

/// <summary>The places where the code of an app can throw.</summary>
internal static class Places
{
    public static IReadOnlyList<Place> All { get; } =
    [
        .. CreationPlaces.All,
        .. BindingPlaces.All,
        .. BehaviorPlaces.All,
        .. ValidationPlaces.All,
        .. ActionPlaces.All,
        .. BodyPlaces.All,
        .. ErrorPlaces.All,
        .. PluginPlaces.All,
        .. LogPlaces.All,
        .. DisposalPlaces.All,
    ];
}
