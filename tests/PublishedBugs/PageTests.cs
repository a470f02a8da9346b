using System.Reflection;
using System.Text;

namespace LambdaEventHandler.PublishedBugs;

/// <summary>The page about the bugs, whose tables are those of the data.</summary>
public sealed class PageTests
{
    private const string Page = "docs/published-bugs.md";

    private const string Received = "tests/PublishedBugs/published-bugs.received.txt";

    private static readonly string Root = typeof(PageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static metadata => metadata.Key == "RepositoryRoot").Value!;

    [Fact]
    public void The_page_lists_the_bugs()
    {
        var received = Path.Combine(Root, Received);
        File.Delete(received);
        var page = File.ReadAllText(Path.Combine(Root, Page)).ReplaceLineEndings("\n");
        var introduction = page[..(page.IndexOf("\n## ", StringComparison.Ordinal) is >= 0 and var first ? first + 1 : page.Length)];
        var expected = introduction + BugTables.Render(BugTopic.All);
        if (page == expected)
        {
            return;
        }

        File.WriteAllText(received, expected);
        Assert.Fail($"The tables of {Page} differ from tests/PublishedBugs/Bugs. If the data is right: mv {Received} {Page}");
    }

    [Fact]
    public void Every_reference_is_a_thread_or_an_advisory() =>
        Assert.All(BugTopic.All.SelectMany(static topic => topic.Bugs), static bug => Assert.All(bug.References, static reference => Assert.Matches(BugReference.Form, reference)));
}

/// <summary>Writes the bugs as Markdown.</summary>
internal static class BugTables
{
    public static string Render(IReadOnlyList<BugTopic> topics)
    {
        var text = new StringBuilder();
        foreach (var topic in topics)
        {
            text.Append(text.Length == 0 ? "" : "\n").Append($"## {topic.Title}\n\n");
            text.Append("| Bug | Published as | What went wrong | LambdaEventHandler |\n| --- | --- | --- | --- |\n");
            foreach (var bug in topic.Bugs)
            {
                text.Append($"| {Cell(bug.Name)} | {string.Join(", ", bug.References.Select(BugReference.ToLink))} | {Cell(bug.Wrong)} | {Cell(bug.Right)} |\n");
            }
        }

        return text.ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
