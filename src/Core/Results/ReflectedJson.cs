using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization.Metadata;

namespace LambdaEventHandler;

/// <summary>Metadata of types by reflection: for apps that gave no context of their own.</summary>
internal static class ReflectedJson
{
    private const string Justification = "Called only where System.Text.Json's reflection is on, which trimming and Native AOT turn off; such apps call UseJson with a context.";

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = Justification)]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = Justification)]
    public static IJsonTypeInfoResolver CreateResolver() => new DefaultJsonTypeInfoResolver();
}
