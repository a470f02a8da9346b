using Amazon.Lambda.Core;

namespace LambdaEventHandler.Gateway;

/// <summary>Writes the function's log to standard error, so that standard output stays the gateway's.</summary>
internal sealed class LocalLambdaLogger(TextWriter log) : ILambdaLogger
{
    public void Log(string message) => log.Write(message);

    public void LogLine(string message) => log.WriteLine(message);

    /// <summary>The library's own entries begin with their level already.</summary>
    public void Log(string level, string message) =>
        LogLine(message.StartsWith($"{level}: ", StringComparison.Ordinal) ? message : $"{level}: {message}");

    public void Log(string level, string message, params object[] args) => Log(level, MessageTemplate.Fill(message, args));

    public void Log(string level, Exception exception, string message, params object[] args) =>
        Log(level, $"{MessageTemplate.Fill(message, args)}{Environment.NewLine}{exception}");
}
