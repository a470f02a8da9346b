using System.Diagnostics.CodeAnalysis;

namespace LambdaEventHandler;

/// <summary>Whether the app may look for controllers at start-up. Trimming and Native AOT turn it off, and with it everything that scanning needs goes away.</summary>
internal static class ControllerScanning
{
    /// <summary>What AddControllers() says where it cannot scan and was not compiled.</summary>
    public const string Unsupported =
        "AddControllers() was not compiled by the source generator of LambdaEventHandler.Core, and this app is trimmed or Native AOT, where it cannot scan for controllers. "
        + "Call it on the builder with a constant prefix, or add each controller with AddController<T>().";

    private const string Switch = "LambdaEventHandler.ControllerScanning.IsSupported";

    [FeatureSwitchDefinition(Switch)]
    [FeatureGuard(typeof(RequiresUnreferencedCodeAttribute))]
    [FeatureGuard(typeof(RequiresDynamicCodeAttribute))]
    [UnconditionalSuppressMessage("Trimming", "IL4000", Justification = "The package's targets turn the switch off wherever code is trimmed or compiled ahead of time.")]
    public static bool IsSupported => !AppContext.TryGetSwitch(Switch, out var isSupported) || isSupported;
}
