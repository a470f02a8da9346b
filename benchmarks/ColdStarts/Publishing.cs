using LambdaEventHandler.Benchmarks.Measuring;

namespace LambdaEventHandler.Benchmarks.ColdStarts;

/// <summary>Publishes programs for this machine: with the stand-ins of the Amazon.Lambda packages, which is fine because nothing leaves it.</summary>
internal static class Publishing
{
    private const string Runtime = "linux-x64";

    /// <summary>What the command line says about how programs are published, such as <c>-p:CompileControllers=false</c>.</summary>
    public static IReadOnlyList<string> Properties { get; set; } = [];

    /// <summary>Where a project goes: a folder for each kind and each set of properties, so that nothing of another one is taken for built.</summary>
    private static string Artifacts(string kind) => Path.Combine(Places.Published, string.Join(' ', [kind, .. Properties]).Replace(':', '-').Replace(' ', '_'));

    private static string Output(string kind, string project) => Path.Combine(Artifacts(kind), "out", project);

    public static string NativeDirectory(string project) => Output("aot", project);

    /// <summary>As users publish for Lambda: the library is precompiled, their own code is not.</summary>
    public static string ForLambda(string project) => Publish(ProjectOf(project), "jit", "--self-contained", "false");

    /// <summary>As users publish who ask the SDK to precompile everything.</summary>
    public static string ReadyToRun(string project) => Publish(ProjectOf(project), "r2r", "--self-contained", "false", "-p:PublishReadyToRun=true");

    /// <summary>The harness itself, with the library precompiled.</summary>
    public static string Self() => Publish(Places.Benchmarks, "jit", "--self-contained", "false");

    public static string Native(string projectDirectory) => Publish(projectDirectory, "aot", "-p:CompileNatively=true");

    private static string ProjectOf(string program) => Path.Combine(Places.Benchmarks, program);

    private static string Publish(string projectDirectory, string kind, params IReadOnlyList<string> arguments)
    {
        var output = Output(kind, Path.GetFileName(projectDirectory));
        Tool.Read(
        [
            "publish", projectDirectory, "-c", "Release", "-r", Runtime, "-v", "quiet", "--nologo", "-p:UseAmazonLambdaPackages=false",
            "--artifacts-path", Artifacts(kind), "-o", output, .. arguments, .. Properties,
        ]);
        return output;
    }
}
