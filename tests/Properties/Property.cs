using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace LambdaEventHandler.Properties;

/// <summary>A statement that holds for any input. Each case has a random input, which depends only on the seed and on the number of the case.</summary>
internal abstract class Property
{
    /// <summary>Gets the name for the command line.</summary>
    public abstract string Name { get; }

    /// <summary>Gets how many cases a thread checks at a time.</summary>
    public virtual int BlockLength => 1000;

    /// <summary>Checks cases one after another, until one fails.</summary>
    public abstract Failure? Check(int seed, long first, int count);

    protected static Random RandomOf(int seed, long number)
    {
        // The mixing steps of SplitMix64, so that neighbors have unrelated inputs.
        var mixed = (ulong)number + ((ulong)(uint)seed << 40) + 0x9E37_79B9_7F4A_7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58_476D_1CE4_E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D0_49BB_1331_11EB;
        return new Random((int)(mixed ^ (mixed >> 31)));
    }
}

/// <summary>A case for which a property doesn't hold.</summary>
internal sealed record Failure(string Property, int Seed, long Number, string Problem, string Input)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"Case {Number} of {Property} with seed {Seed} fails: --property {Property} --seed {Seed} --first {Number} --cases 1\n{Problem}\nThe smallest input known: {Input}");
}

/// <summary>A property of inputs of a type.</summary>
internal abstract class Property<TInput> : Property
{
    private const int MostAttempts = 5000;

    public override Failure? Check(int seed, long first, int count)
    {
        for (var number = first; number < first + count; number++)
        {
            var input = Generate(RandomOf(seed, number));
            if (ProblemOf(input) is { } problem)
            {
                (input, problem) = Simplify(input, problem);
                return new(Name, seed, number, problem, Describe(input));
            }
        }

        return null;
    }

    protected abstract TInput Generate(Random random);

    /// <summary>Returns what is wrong, or null if the property holds. Any exception is a problem, too.</summary>
    protected abstract string? FindProblem(TInput input);

    /// <summary>Returns inputs that are a bit simpler.</summary>
    protected virtual IEnumerable<TInput> Simplify(TInput input) => [];

    protected abstract string Describe(TInput input);

    private (TInput Input, string Problem) Simplify(TInput input, string problem)
    {
        var attempts = 0;
        for (var isSimpler = true; isSimpler && attempts < MostAttempts;)
        {
            isSimpler = false;
            foreach (var candidate in Simplify(input))
            {
                if (attempts++ < MostAttempts && ProblemOf(candidate) is { } other)
                {
                    (input, problem, isSimpler) = (candidate, other, true);
                    break;
                }
            }
        }

        return (input, problem);
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "An exception is a failure of the property, and is reported with the input.")]
    private string? ProblemOf(TInput input)
    {
        try
        {
            return FindProblem(input);
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }
}

/// <summary>Simpler versions of inputs.</summary>
internal static class Simpler
{
    /// <summary>Returns the items without a half, a quarter, and so on, down to a single item.</summary>
    public static IEnumerable<T[]> Shorter<T>(T[] items)
    {
        for (var length = (items.Length + 1) / 2; length > 0; length = length == 1 ? 0 : (length + 1) / 2)
        {
            for (var start = 0; start < items.Length; start += length)
            {
                yield return [.. items[..start], .. items[Math.Min(start + length, items.Length)..]];
            }
        }
    }

    public static IEnumerable<string> Shorter(string text) => Shorter(text.ToCharArray()).Select(characters => new string(characters));
}

/// <summary>Picks at random.</summary>
internal static class RandomExtensions
{
    public static T Pick<T>(this Random random, params ReadOnlySpan<T> items) => items[random.Next(items.Length)];

    public static bool Chance(this Random random, int percent) => random.Next(100) < percent;

    public static string Join(this Random random, string[] alphabet, int longest)
    {
        var count = random.Next(longest + 1);
        return string.Concat(Enumerable.Range(0, count).Select(_ => alphabet[random.Next(alphabet.Length)]));
    }
}
