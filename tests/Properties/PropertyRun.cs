using System.Diagnostics;
using System.Globalization;

namespace LambdaEventHandler.Properties;

/// <summary>The cases of a property, checked on all processors.</summary>
internal sealed record PropertyRun(Property Property, long Cases, int Seed, Failure? Failure, TimeSpan Duration)
{
    public static readonly IReadOnlyList<Property> Properties =
    [
        new AnyEventProperty(), new BothFormsProperty(), new JsonScannerProperty(), new JsonTextProperty(), new JsonWriterProperty(), new RoutingProperty(),
        new AcceptEncodingProperty(), new EmulationProperty(), new CompiledCodeProperty(), new CompiledResultProperty(),
    ];

    public static PropertyRun Of(Property property, long cases, int seed, long first = 0)
    {
        var watch = Stopwatch.StartNew();
        var (next, end) = (first, first + cases);
        var failures = new List<Failure>();
        Parallel.For(0, Environment.ProcessorCount, _ =>
        {
            while (failures.Count == 0 && Interlocked.Add(ref next, property.BlockLength) - property.BlockLength is var start && start < end)
            {
                if (property.Check(seed, start, (int)Math.Min(property.BlockLength, end - start)) is { } failure)
                {
                    lock (failures)
                    {
                        failures.Add(failure);
                    }
                }
            }
        });

        return new(property, cases, seed, failures.MinBy(failure => failure.Number), watch.Elapsed);
    }

    public override string ToString()
    {
        var end = string.Create(CultureInfo.InvariantCulture, $"{Cases:N0} cases with seed {Seed} in {Duration.TotalSeconds:N1} s");
        return Failure is null ? $"{Property.Name}: {end}, 0 failures" : $"{Property.Name}: FAILED, {end}\n{Failure}";
    }
}
