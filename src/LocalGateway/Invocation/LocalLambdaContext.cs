using System.Globalization;
using System.Reflection;
using Amazon.Lambda.Core;
using LambdaEventHandler.Emulation;

namespace LambdaEventHandler.Gateway;

/// <summary>The context of an invocation with a timeout of 30 seconds. The timeout doesn't stop the function, so that it can be debugged.</summary>
internal sealed class LocalLambdaContext(TextWriter log, TimeProvider time) : ILambdaContext
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private readonly long _started = time.GetTimestamp();

    public string AwsRequestId { get; } = Guid.NewGuid().ToString();

    public IClientContext? ClientContext => null;

    public string FunctionName { get; } = Assembly.GetEntryAssembly()?.GetName().Name ?? "function";

    public string FunctionVersion => "$LATEST";

    public ICognitoIdentity? Identity => null;

    public string InvokedFunctionArn => $"arn:aws:lambda:{LocalAccount.Region}:{LocalAccount.Id}:function:{FunctionName}";

    public ILambdaLogger Logger { get; } = new LocalLambdaLogger(log);

    public string LogGroupName => $"/aws/lambda/{FunctionName}";

    public string LogStreamName => string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow():yyyy/MM/dd}/[$LATEST]local");

    public int MemoryLimitInMB => 512;

    public string TraceId { get; init; } = "";

    public TimeSpan RemainingTime => time.GetElapsedTime(_started) is var elapsed && elapsed < Timeout ? Timeout - elapsed : TimeSpan.Zero;
}

/// <summary>Writes the function's log to standard error, because standard output is reserved for the gateway.</summary>
internal sealed class LocalLambdaLogger(TextWriter log) : ILambdaLogger
{
    public void Log(string message) => log.Write(message);

    public void LogLine(string message) => log.WriteLine(message);

    /// <summary>The library's entries already begin with their level.</summary>
    public void Log(string level, string message) =>
        LogLine(message.StartsWith($"{level}: ", StringComparison.Ordinal) ? message : $"{level}: {message}");

    public void Log(string level, string message, params object[] args) => Log(level, MessageTemplate.Fill(message, args));

    public void Log(string level, Exception exception, string message, params object[] args) =>
        Log(level, $"{MessageTemplate.Fill(message, args)}{Environment.NewLine}{exception}");
}
