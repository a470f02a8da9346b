using System.Reflection;

namespace LambdaEventHandler.Architecture.Sources;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryRoot").Value!;

    /// <summary>The projects of src, in the order of their names.</summary>
    public static IReadOnlyList<SourceProject> Projects { get; } =
        [.. Directory.GetDirectories(Path.Combine(Root, "src")).Where(IsProject).Order(StringComparer.Ordinal).Select(folder => new SourceProject(folder))];

    public static SourceProject Project(string name) => Projects.Single(project => project.Name == name);

    /// <summary>The files of the projects, and those that several projects include.</summary>
    public static IEnumerable<SourceFile> Files { get; } = [.. Projects.SelectMany(project => project.Files), .. SharedFiles(Path.Combine(Root, "src", "Shared"))];

    private static IEnumerable<SourceFile> SharedFiles(string folder) => Directory.GetFiles(folder, "*.cs").Select(file => SourceFile.Read("Shared", folder, file));

    private static bool IsProject(string folder) => Directory.GetFiles(folder, "*.csproj").Length > 0;
}
