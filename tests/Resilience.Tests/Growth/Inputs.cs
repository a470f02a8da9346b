namespace LambdaEventHandler.Resilience;

/// <summary>The inputs of requests, responses, and apps.</summary>
internal static class Inputs
{
    public static IReadOnlyList<Input> All { get; } =
    [
        .. RequestInputs.All,
        .. PathInputs.All,
        .. HeaderInputs.All,
        .. BodyInputs.All,
        .. FormInputs.All,
        .. IdentityInputs.All,
        .. ErrorInputs.All,
        .. ResponseInputs.All,
        .. AppInputs.All,
    ];
}
