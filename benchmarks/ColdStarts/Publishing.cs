using LambdaEventHandler.Benchmarks.Measuring;

namespace LambdaEventHandler.Benchmarks.ColdStarts;

/// <summary>Publishes programs for this machine: with the stand-ins of the Amazon.Lambda packages, which is fine because nothing leaves it.</summary>
internal static class Publishing
{
    private const string Runtime = "linux-x64";

    public static string ReadyToRunDirectory(string project) => Path.Combine(Places.Published, "r2r", "out", project);

    public static string NativeDirectory(string project) => Path.Combine(Places.Published, "aot", "out", project);

    public static void ReadyToRun(string project) =>
        Publish(Path.Combine(Places.Benchmarks, project), "r2r", ReadyToRunDirectory(project), "--self-contained", "false", "-p:PublishReadyToRun=true");

    /// <summary>For .NET 9, whose Native AOT packages are complete where those of .NET 10 may be missing.</summary>
    public static void Native(string projectDirectory) =>
        Publish(projectDirectory, "aot", NativeDirectory(Path.GetFileName(projectDirectory)), "-p:CompileNatively=true", "-p:ProjectFramework=net9.0");

    private static void Publish(string projectDirectory, string kind, string output, params IReadOnlyList<string> properties) => Tool.Read(
        [
            "publish", projectDirectory, "-c", "Release", "-r", Runtime, "-v", "quiet", "--nologo", "-p:UseAmazonLambdaPackages=false",
            "--artifacts-path", Path.Combine(Places.Published, kind), "-o", output, .. properties,
        ]);
}
