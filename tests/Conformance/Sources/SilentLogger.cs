using Amazon.Lambda.Core;

namespace LambdaEventHandler.Conformance.Sources;

/// <summary>Takes the log of an invocation and keeps nothing: the runner's own output is all there should be.</summary>
internal sealed class SilentLogger : ILambdaLogger
{
    public void Log(string message)
    {
    }

    public void LogLine(string message)
    {
    }
}
