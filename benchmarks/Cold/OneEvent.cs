using System.Diagnostics;
using System.Globalization;

namespace LambdaEventHandler.Benchmarks.Cold;

/// <summary>The event on standard input, the response on standard output, and the end: the same lines in every cold program.</summary>
internal static class OneEvent
{
    public static async Task AnswerAsync(Func<Stream, Task<Stream>> handle)
    {
        var request = new MemoryStream();
        using (var input = Console.OpenStandardInput())
        {
            input.CopyTo(request);
        }

        request.Position = 0;
        var response = await handle(request);
        using var output = Console.OpenStandardOutput();
        response.CopyTo(output);
        output.Flush();
        ReportUsage();
    }

    /// <summary>Written after the answer, so that it costs nothing of what is timed: the most memory that the process had, and its processor time.</summary>
    private static void ReportUsage()
    {
        using var self = Process.GetCurrentProcess();
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{self.PeakWorkingSet64} {Environment.CpuUsage.TotalTime.TotalMilliseconds}"));
    }
}
