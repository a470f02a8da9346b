using System.Globalization;
using BenchmarkDotNet.Running;
using LambdaEventHandler.Benchmarks;
using LambdaEventHandler.Benchmarks.Building;
using LambdaEventHandler.Benchmarks.ColdStarts;
using LambdaEventHandler.Benchmarks.Contests;

switch (args)
{
    case ["ratios", .. var filters]:
        Publishing.Properties = [.. filters.Where(IsProperty)];
        return RatioRun.Run([.. filters.Where(filter => !IsProperty(filter))]);
    case ["publish-aot"]:
        NativeComparison.Publish();
        return 0;

    // The two that a run starts in processes of their own.
    case ["contest", var name]:
        ContestRun.Run(name);
        return 0;
    case ["build", var count]:
        BuildTimes.RunOnce(int.Parse(count, CultureInfo.InvariantCulture));
        return 0;

    default:
        BenchmarkSwitcher.FromAssembly(typeof(RatioRun).Assembly).Run(args);
        return 0;
}

static bool IsProperty(string argument) => argument.StartsWith("-p:", StringComparison.Ordinal);
