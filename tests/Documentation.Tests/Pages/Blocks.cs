namespace LambdaEventHandler.Documentation;

/// <summary>The blocks of all pages, as the cases of a theory.</summary>
internal static class Blocks
{
    public static TheoryData<string, int> Where(Func<FencedBlock, bool> isCase)
    {
        var cases = new TheoryData<string, int>();
        foreach (var page in Page.All)
        {
            foreach (var block in page.Blocks.Where(isCase))
            {
                cases.Add(page.File, block.Line);
            }
        }

        return cases;
    }

    public static FencedBlock At(Page page, int line) => page.Blocks.Single(block => block.Line == line);

    /// <summary>The code that a block speaks of: the last before it.</summary>
    public static FencedBlock CodeBefore(Page page, int line) => page.Blocks.Last(block => block.IsCode && block.Line < line);
}
