namespace LambdaEventHandler.Documentation;

/// <summary>A page of the documentation, or the README.</summary>
internal sealed class Page
{
    private Page(string file)
    {
        File = file;
        Text = Repository.Read(file);
        Blocks = FencedBlocks.Of(Text);
    }

    /// <summary>The README and everything in docs.</summary>
    public static IReadOnlyList<Page> All { get; } = ReadAll();

    /// <summary>The file, from the repository's root.</summary>
    public string File { get; }

    public string Text { get; }

    public IReadOnlyList<FencedBlock> Blocks { get; }

    public static Page Of(string file) => All.Single(page => page.File == file);

    /// <summary>Where a line of the page is, for messages.</summary>
    public string At(FencedBlock block) => $"{File}({block.Line})";

    private static List<Page> ReadAll()
    {
        var pages = new List<Page> { new("README.md") };
        var files = Directory.GetFiles(Repository.PathOf("docs"), "*.md");
        Array.Sort(files, StringComparer.Ordinal);
        foreach (var file in files)
            pages.Add(new("docs/" + Path.GetFileName(file)));
        return pages;
    }
}
