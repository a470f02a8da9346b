namespace LambdaEventHandler.Conformance.Apps;

/// <summary>How debug mode is switched: on, off, or (null) by the environment.</summary>
internal sealed record DebugSwitch(bool? IsEnabled);
