using System.Text.RegularExpressions;

namespace LambdaEventHandler.PublishedBugs;

/// <summary>Where a bug was published: an issue, a pull request, or an advisory of GitHub, the NVD, or Fastly.</summary>
internal static partial class BugReference
{
    public static Regex Form => Thread();

    /// <summary>Returns a link whose text is the short name, such as <c>hono#2156</c> or <c>CVE-2026-54287</c>.</summary>
    public static string ToLink(string reference)
    {
        var match = Thread().Match(reference);
        var name = match.Groups["advisory"] is { Success: true, Value: var advisory } ? advisory
            : match.Groups["number"] is { Success: true, Value: var number } ? $"{match.Groups["repository"]}#{number}"
            : "Fastly advisory";
        return $"[{name}]({reference})";
    }

    [GeneratedRegex(
        """
        ^https://(
        github\.com/[\w.-]+/(?<repository>[\w.-]+)/(issues|pull)/(?<number>\d+)|
        (github\.com/advisories|nvd\.nist\.gov/vuln/detail)/(?<advisory>(GHSA|CVE)-[\w-]+)|
        www\.fastly\.com/security-advisories/[\w-]+)$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Thread();
}
