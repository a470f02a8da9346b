using System.Reflection;
using System.Text.Json.Nodes;

namespace LambdaEventHandler.RealEvents;

/// <summary>The events in <c>../shared/fixtures</c>, beside the repository: data that is tested against, not a part of it.</summary>
internal static class RealEventFiles
{
    public const string Absent = "There is no folder ../shared/fixtures beside the repository, so nothing is tested with real events.";

    private static readonly string Folder = Path.GetFullPath(Path.Combine(
        typeof(RealEventFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "RepositoryRoot").Value!,
        "../shared/fixtures"));

    private static readonly Dictionary<string, JsonArray> Files = new[] { "rest", "http", "alb", "foreign" }.Where(_ => AreThere).ToDictionary(name => name, Read);

    public static bool AreThere => Directory.Exists(Folder);

    public static JsonObject Entry(string file, int index) => Files[file][index]!.AsObject();

    /// <summary>File, index and name of each entry.</summary>
    public static IEnumerable<object[]> Entries(IEnumerable<string> files) =>
        from file in files
        where Files.ContainsKey(file)
        from entry in Files[file].Select((entry, index) => (index, name: (string)entry!["name"]!))
        select new object[] { file, entry.index, entry.name };

    private static JsonArray Read(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, $"{name}.json")))!.AsArray();
}
