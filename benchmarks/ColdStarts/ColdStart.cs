namespace LambdaEventHandler.Benchmarks.ColdStarts;

/// <summary>What one process did.</summary>
/// <param name="Time">From the start of the process to its response.</param>
/// <param name="Usage">What it said of itself, if it did.</param>
internal sealed record ColdStart(TimeSpan Time, byte[] Response, ColdUsage? Usage);
