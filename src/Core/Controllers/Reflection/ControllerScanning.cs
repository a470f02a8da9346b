using System.Diagnostics.CodeAnalysis;

namespace LambdaEventHandler;

/// <summary>Whether the app may look for controllers at start-up, or read one by reflection. Trimming and Native AOT turn it off, and with it everything that scanning needs goes away.</summary>
internal static class ControllerScanning
{
    private const string Switch = "LambdaEventHandler.ControllerScanning.IsSupported";

    [FeatureSwitchDefinition(Switch)]
    [FeatureGuard(typeof(RequiresUnreferencedCodeAttribute))]
    [FeatureGuard(typeof(RequiresDynamicCodeAttribute))]
    [UnconditionalSuppressMessage("Trimming", "IL4000", Justification = "The package's targets turn the switch off wherever code is trimmed or compiled ahead of time.")]
    public static bool IsSupported => !AppContext.TryGetSwitch(Switch, out var isSupported) || isSupported;

    /// <summary>What a call says that was not compiled where nothing can be looked for.</summary>
    public static NotSupportedException NotCompiled(string method) => new(
        $"{method} was not compiled by the source generator of LambdaEventHandler.Core, and this app is trimmed or Native AOT, where it cannot look for controllers. "
        + "Reference the package from the project that makes the call, with a constant prefix; the compiler's message LEH100 names any other obstacle.");
}
