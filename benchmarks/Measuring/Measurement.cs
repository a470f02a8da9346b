namespace LambdaEventHandler.Benchmarks.Measuring;

/// <summary>What is measured in one go, and the names of the figures that it gives.</summary>
internal sealed record Measurement(IReadOnlyList<string> Names, Action Run)
{
    /// <summary>Whether the filter begins one of the names, or names a figure exactly.</summary>
    public bool Matches(string filter) => Names.Any(name => name.StartsWith(filter, StringComparison.OrdinalIgnoreCase));
}
