using System.Text.RegularExpressions;

namespace LambdaEventHandler.Documentation;

/// <summary>Links within the repository.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Files => new(Page.All.Select(static page => page.File).Concat(["CONTRIBUTING.md", "CHANGELOG.md"]));

    [Theory]
    [MemberData(nameof(Files))]
    public void Links_have_an_existing_target(string file)
    {
        var folder = Path.GetDirectoryName(Repository.PathOf(file))!;

        var broken = Targets(Repository.Read(file))
            .Where(static target => !target.Contains("://", StringComparison.Ordinal))
            .Where(target => !LeadsSomewhere(folder, file, target));

        Assert.Empty(broken);
    }

    private static IEnumerable<string> Targets(string text) => Link().Matches(text).Select(static match => match.Groups["target"].Value);

    private static bool LeadsSomewhere(string folder, string file, string target)
    {
        var parts = target.Split('#', 2);
        var path = parts[0].Length == 0 ? Repository.PathOf(file) : Path.GetFullPath(Path.Combine(folder, parts[0]));
        return parts.Length == 1 ? Path.Exists(path) : File.Exists(path) && Anchors(File.ReadAllText(path)).Contains(parts[1]);
    }

    /// <summary>The anchors that a Markdown page's headings have.</summary>
    private static IEnumerable<string> Anchors(string page) => Heading().Matches(page)
        .Select(static match => NotInAnchor().Replace(match.Groups["text"].Value.ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();
}
