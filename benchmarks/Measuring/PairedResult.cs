namespace LambdaEventHandler.Benchmarks.Measuring;

/// <summary>The median of the pairs' ratios, and what it is made of.</summary>
/// <param name="Low">A quarter of the pairs is below.</param>
/// <param name="High">A quarter of the pairs is above.</param>
internal sealed record PairedResult(double Ratio, double Theirs, double Ours, int Pairs, double Low, double High)
{
    public static PairedResult Of(IReadOnlyCollection<(double Theirs, double Ours)> pairs)
    {
        var ratios = pairs.Select(pair => pair.Ours / pair.Theirs).Order().ToList();
        return new(
            Median.Of(ratios),
            Median.Of([.. pairs.Select(pair => pair.Theirs)]),
            Median.Of([.. pairs.Select(pair => pair.Ours)]),
            pairs.Count,
            ratios[ratios.Count / 4],
            ratios[ratios.Count * 3 / 4]);
    }
}
