namespace LambdaEventHandler.Documentation;

/// <summary>The code of the pages, as a reader would copy it.</summary>
public sealed class CodeTests
{
    public static TheoryData<string, int> Code => Blocks.Where(static block => block.IsCode);

    [Theory]
    [MemberData(nameof(Code))]
    public void Code_compiles(string file, int line)
    {
        var page = Page.Of(file);

        var problems = PageCompiler.ProblemsOf(PageCompiler.Compile(page, Blocks.At(page, line)));

        Assert.Empty(problems);
    }
}
