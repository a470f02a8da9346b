using System.Diagnostics;

namespace LambdaEventHandler.Mutation;

/// <summary>A test host, as its parent has it. It is killed when it makes no progress.</summary>
internal sealed class TestHostProcess : IDisposable
{
    private const string FreshVariable = "MUTANT";

    private readonly Process _process;

    /// <param name="suite">The tests.</param>
    /// <param name="mutant">The mutant that is on from the start; 0 if there is none.</param>
    public TestHostProcess(TestSuite suite, int mutant)
    {
        var start = suite.StartHost();
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.Environment.Remove(FreshVariable);
        if (mutant != 0)
        {
            start.Environment[FreshVariable] = mutant.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        _process = Process.Start(start)!;
        _process.ErrorDataReceived += static (_, _) => { };
        _process.BeginErrorReadLine();
    }

    /// <summary>Gets whether this process, a test host, has run with its mutant from the start.</summary>
    public static bool IsFresh { get; } = Environment.GetEnvironmentVariable(FreshVariable) is not null;

    /// <summary>Asks the host, and returns its answer; null if it ended, or did not answer in time.</summary>
    public async Task<string?> AskAsync(string question, TimeSpan timeout)
    {
        try
        {
            await _process.StandardInput.WriteLineAsync(question);
            await _process.StandardInput.FlushAsync();
            return await _process.StandardOutput.ReadLineAsync().WaitAsync(timeout);
        }
        catch (Exception exception) when (exception is TimeoutException or IOException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.WaitForExit();
        _process.Dispose();
    }
}
