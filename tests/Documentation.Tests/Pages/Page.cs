namespace LambdaEventHandler.Documentation;

/// <summary>A page of the documentation, or a README.</summary>
internal sealed class Page
{
    private Page(string file)
    {
        File = file;
        Text = Repository.Read(file);
        Blocks = FencedBlocks.Of(Text);
    }

    /// <summary>The README, everything in docs, and the packages' READMEs.</summary>
    public static IReadOnlyList<Page> All { get; } = ReadAll();

    /// <summary>The file, from the repository's root.</summary>
    public string File { get; }

    public string Text { get; }

    public IReadOnlyList<FencedBlock> Blocks { get; }

    public static Page Of(string file) => All.Single(page => page.File == file);

    /// <summary>Where a line of the page is, for messages.</summary>
    public string At(FencedBlock block) => $"{File}({block.Line})";

    private static IReadOnlyList<Page> ReadAll()
    {
        var packages = Directory.GetDirectories(Repository.PathOf("src")).Select(static folder => Path.Combine(folder, "README.md")).Where(System.IO.File.Exists);
        var files = Directory.GetFiles(Repository.PathOf("docs"), "*.md").Concat(packages).Order(StringComparer.Ordinal);
        return [.. files.Prepend(Repository.PathOf("README.md")).Select(static file => new Page(Repository.NameOf(file)))];
    }
}
