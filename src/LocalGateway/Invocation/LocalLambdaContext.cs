using System.Globalization;
using System.Reflection;
using Amazon.Lambda.Core;

namespace LambdaEventHandler.Gateway;

/// <summary>An invocation's context with 30 seconds to run. Nothing stops the function after them, so that it can be debugged.</summary>
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
