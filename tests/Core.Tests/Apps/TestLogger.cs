using Amazon.Lambda.Core;

namespace LambdaEventHandler;

/// <summary>Keeps what is logged.</summary>
internal sealed class TestLogger : ILambdaLogger
{
    private readonly List<string> _entries = [];

    public IReadOnlyList<string> Entries => _entries;

    public void Log(string message) => _entries.Add(message);

    public void LogLine(string message) => _entries.Add(message);
}
