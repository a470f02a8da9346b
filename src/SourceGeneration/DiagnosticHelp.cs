using System.Reflection;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>
/// The help pages of diagnostics. Their address is that of the repository, which the build takes from the git remote, as for the package
/// (src/Directory.Build.props). A build without a remote knows only the path of the page in the repository.
/// </summary>
internal static class DiagnosticHelp
{
    private const string Pages = "docs/diagnostics/";

    private static readonly string Root = Repository() is { Length: > 0 } repository ? $"{repository}/blob/HEAD/{Pages}" : Pages;

    /// <summary>Returns the link to the page of a diagnostic.</summary>
    public static string LinkOf(string id) => $"{Root}{id}.md";

    private static string? Repository()
    {
        foreach (var metadata in typeof(DiagnosticHelp).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>())
        {
            if (metadata.Key == "RepositoryUrl" && metadata.Value is { } url)
            {
                return url.EndsWith(".git", StringComparison.Ordinal) ? url.Substring(0, url.Length - ".git".Length) : url.TrimEnd('/');
            }
        }

        return null;
    }
}
