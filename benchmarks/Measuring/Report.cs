using System.Globalization;

namespace LambdaEventHandler.Benchmarks.Measuring;

/// <summary>One line for each figure: its name, the figure, and then what it is made of.</summary>
internal static class Report
{
    public static void Write(string name, double ratio, string details) =>
        Write(name, ratio.ToString("0.000", CultureInfo.InvariantCulture), details);

    public static void Write(string name, string figure, string details)
    {
        var goal = Goals.Of(name) is { } known ? string.Create(CultureInfo.InvariantCulture, $"goal {known:0.00}; ") : "";
        Console.WriteLine($"{name} {figure}  ({goal}{details})");
    }
}
