using System.Collections.Concurrent;
using Amazon.Lambda.Core;

namespace LambdaEventHandler.Features.Support;

/// <summary>The function's log, as CloudWatch would show it.</summary>
public sealed class InvocationLog : ILambdaLogger
{
    private readonly ConcurrentQueue<string> _entries = new();

    public IReadOnlyCollection<string> Entries => _entries;

    public void Log(string message) => _entries.Enqueue(message);

    public void LogLine(string message) => _entries.Enqueue(message);
}
