using System.Reflection;

namespace LambdaEventHandler.Benchmarks.Measuring;

/// <summary>Where the programs are that the harness starts; the build notes it in the assembly.</summary>
internal static class Places
{
    public static string Benchmarks { get; } = Metadata("Benchmarks");

    /// <summary>Outside of bin and obj, because publishing restores for a runtime identifier and would disturb the next build.</summary>
    public static string Published { get; } = Path.Combine(Benchmarks, "artifacts");

    public static string Dotnet { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private static string Metadata(string key) =>
        typeof(Places).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == key).Value!;
}
