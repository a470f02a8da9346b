using System.Globalization;

namespace LambdaEventHandler.Properties;

/// <summary>Whatever an action returns, compiled code, reflection, and System.Text.Json write the same bytes. Each case is a result with types of its own.</summary>
internal sealed class CompiledResultProperty : Property
{
    public override string Name => "compiled-results";

    /// <summary>Gets how many results are compiled together.</summary>
    public override int BlockLength => 100;

    /// <summary>Gets fewer cases than those of other properties, because each result is compiled twice, which takes about 20 ms.</summary>
    public override int MostCasesOfTest => 1000;

    public override Failure? Check(int seed, long first, int count)
    {
        const int Spread = 1_000_003;
        var start = first / BlockLength * BlockLength;
        var numbers = Enumerable.Range(0, BlockLength).Select(index => (int)((seed * (long)Spread + start + index) & int.MaxValue)).ToArray();
        var projects = new ResultProjects([.. numbers.Select(RandomResult.Of)]);

        // Neither a generator that compiles nothing nor one that compiles everything is checked by this.
        if (projects.CompiledResults < BlockLength / 5 || projects.CompiledResults > BlockLength * 4 / 5)
        {
            return new(Name, seed, first, string.Create(CultureInfo.InvariantCulture, $"{projects.CompiledResults} of the results are compiled."), "any");
        }

        for (var number = first; number < first + count; number++)
        {
            var result = numbers[number - start];
            var expected = projects.Serialized(result);
            var reflected = ResultProjects.AnswerOf(projects.Reflected, result).GetAwaiter().GetResult();
            var compiled = ResultProjects.AnswerOf(projects.Compiled, result).GetAwaiter().GetResult();
            if (expected != reflected || expected != compiled)
            {
                return new(Name, seed, number, $"Serializer: {expected}\nReflected:  {reflected}\nCompiled:   {compiled}", RandomResult.Of(result).ToString());
            }
        }

        return null;
    }
}
