namespace LambdaEventHandler.SourceGeneration;

/// <summary>Whatever an action returns, compiled code, reflection and System.Text.Json write the same bytes.</summary>
public sealed class RandomResultTests
{
    private const int Batches = 5;
    private const int ResultsOfBatch = 100;

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Batches)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Compiled_code_writes_the_bytes_of_the_serializer(int batch)
    {
        var numbers = Enumerable.Range(batch * ResultsOfBatch, ResultsOfBatch).ToArray();
        var projects = new ResultProjects([.. numbers.Select(RandomResult.Of)]);

        // Neither a generator that compiles nothing nor one that compiles everything is tried by this.
        Assert.InRange(projects.CompiledResults, ResultsOfBatch / 5, ResultsOfBatch * 4 / 5);
        foreach (var number in numbers)
        {
            var expected = projects.Serialized(number);
            var reflected = await ResultProjects.AnswerOf(projects.Reflected, number);
            var compiled = await ResultProjects.AnswerOf(projects.Compiled, number);
            Assert.True(expected == reflected && expected == compiled, $"Serializer: {expected}\nReflected:  {reflected}\nCompiled:   {compiled}\n{RandomResult.Of(number)}");
        }
    }
}
