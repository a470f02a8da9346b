namespace LambdaEventHandler.Benchmarks.Measuring;

/// <summary>The middle one of several values.</summary>
internal static class Median
{
    public static T Of<T>(IEnumerable<T> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
