namespace LambdaEventHandler.Benchmarks.Contests;

/// <summary>The same event, answered by what we are compared with and by us.</summary>
/// <param name="Baseline">What <paramref name="Theirs"/> is, in a word.</param>
internal sealed record Contest(string Baseline, byte[] Event, Func<Stream, Stream> Theirs, Func<Stream, Stream> Ours);
