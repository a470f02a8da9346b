using System.Text.RegularExpressions;

namespace LambdaEventHandler.Documentation;

/// <summary>The README's code is the sample's.</summary>
public sealed partial class ReadmeTests
{
    public static TheoryData<int> Files
    {
        get
        {
            var lines = new TheoryData<int>();
            foreach (var block in Page.Of("README.md").Blocks.Where(static block => block.IsCode && FileName().IsMatch(block.Text)))
            {
                lines.Add(block.Line);
            }

            return lines;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_code_of_the_README_is_the_file_of_the_sample(int line)
    {
        var code = Blocks.At(Page.Of("README.md"), line).Text;
        var name = FileName().Match(code);

        Assert.Equal(Repository.Read($"samples/Hello/{name.Groups["file"].Value}").TrimEnd('\n'), code[name.Length..]);
    }

    /// <summary>The comment that the README puts before a file: its name, and what else a reader is to know.</summary>
    [GeneratedRegex(@"\A// (?<file>\w+\.cs)[^\n]*\n")]
    private static partial Regex FileName();
}
