using System.Globalization;

namespace LambdaEventHandler.Properties;

/// <summary>
/// Whatever an action returns, compiled code, reflection, and System.Text.Json write the same bytes. Each case is a value; each block of cases has results with types
/// of their own, because those are compiled twice, which takes 70 ms of processor time.
/// </summary>
internal sealed class CompiledResultProperty : Property
{
    private const int Results = 100;
    private const int ValuesOfResult = 200;

    // The random types decide how many results are compiled.
    private const int FewestCompiled = 5;
    private const int MostCompiled = 95;

    public override string Name => "compiled-results";

    /// <summary>Gets how many values the results that are compiled together have.</summary>
    public override int BlockLength => Results * ValuesOfResult;

    public override Failure? Check(int seed, long first, int count)
    {
        const int Spread = 1_000_003;
        var block = first / BlockLength;
        var numbers = Enumerable.Range(0, Results).Select(index => (int)((seed * (long)Spread + block * Results + index) & int.MaxValue)).ToArray();
        var projects = new ResultProjects([.. numbers.Select(RandomResult.Of)]);

        // Neither a generator that compiles nothing nor one that compiles everything is checked by this.
        if (projects.CompiledResults is < FewestCompiled or > MostCompiled)
        {
            return new(Name, seed, first, string.Create(CultureInfo.InvariantCulture, $"{projects.CompiledResults} of the results are compiled."), "any");
        }

        var texts = new HashSet<string>();
        for (var number = first; number < first + count; number++)
        {
            var result = numbers[(number - block * BlockLength) / ValuesOfResult];

            // The first value is the one in the code.
            var change = number % ValuesOfResult == 0 ? 0 : RandomOf(seed, number).Next();
            var expected = projects.Serialized(result, change);
            texts.Add(expected);
            var reflected = ResultProjects.AnswerOf(projects.Reflected, result, change).GetAwaiter().GetResult();
            var compiled = ResultProjects.AnswerOf(projects.Compiled, result, change).GetAwaiter().GetResult();
            if (expected != reflected || expected != compiled)
            {
                return new(Name, seed, number, $"Serializer: {expected}\nReflected:  {reflected}\nCompiled:   {compiled}", RandomResult.Of(result).ToString());
            }
        }

        // Most values are different from each other, and can be serialized.
        return count == BlockLength && texts.Count < count / 2
            ? new(Name, seed, first, string.Create(CultureInfo.InvariantCulture, $"{count} values have {texts.Count} texts."), "any")
            : null;
    }
}
