using System.Text.RegularExpressions;

namespace LambdaEventHandler.Documentation;

/// <summary>Every page is runnable: it has a feature of its name, and the reverse.</summary>
public sealed partial class FeatureTests
{
    /// <summary>The index, what its own project's tests (tests/Properties among them) or eng/check-package.sh or eng/check-template.sh run, and the pages about other libraries and tools.</summary>
    private static readonly string[] PagesWithoutFeature =
    [
        "README", "comparison", "configuration", "deployment", "local-gateway", "migrate-from-annotations", "migrate-from-aspnetcore", "migrate-from-powertools",
        "other-libraries", "project-file", "reliability", "start-up", "template", "upgrading",
    ];

    [Fact]
    public void Every_page_has_its_feature_and_every_feature_its_page()
    {
        var pages = Names("docs", "*.md").Except(PagesWithoutFeature, StringComparer.Ordinal);
        var features = Names("features", "*.feature").Select(KebabCase);

        Assert.Equal(features.Order(StringComparer.Ordinal), pages.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_index_links_every_page()
    {
        var index = Page.Of("docs/README.md").Text;

        var missing = Names("docs", "*.md").Where(static name => name != "README").Where(name => !index.Contains($"]({name}.md)", StringComparison.Ordinal));

        Assert.Empty(missing);
    }

    private static IEnumerable<string> Names(string folder, string pattern) =>
        Directory.GetFiles(Repository.PathOf(folder), pattern).Select(static file => Path.GetFileNameWithoutExtension(file));

    // OpenAPI is one word, and so is the name of ASP.NET Core in a file name.
    private static string KebabCase(string name) => WordStart()
        .Replace(name.Replace("OpenApi", "Openapi", StringComparison.Ordinal).Replace("AspNetCore", "Aspnetcore", StringComparison.Ordinal), "-").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex WordStart();
}
