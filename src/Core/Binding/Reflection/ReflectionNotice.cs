namespace LambdaEventHandler;

/// <summary>What the compiler says where reflection meets trimming or Native AOT.</summary>
internal static class ReflectionNotice
{
    public const string Trimming = "Controllers and handlers are read by reflection, which trimming does not see. Use compile-time discovery.";

    public const string NativeAot = "Binding makes generic types for the parameters of actions, which Native AOT cannot. Use compile-time discovery.";
}
