using Amazon.Lambda.Core;
using Microsoft.AspNetCore.Http;

namespace LambdaEventHandler.Hosting;

/// <summary>The Lambda context of a request that an ASP.NET Core server received.</summary>
internal sealed class ServerLambdaContext(HttpContext http, string applicationName, ILambdaLogger logger, ResolverHostingOptions options) : ILambdaContext
{
    // The longest timeout of a function, so that code that depends on the remaining time works.
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(15);

    private readonly long _started = options.TimeProvider.GetTimestamp();

    public HttpContext HttpContext => http;

    public string AwsRequestId => http.TraceIdentifier;

    /// <summary>Null, as in Lambda for every invocation that is not from a mobile app.</summary>
    public IClientContext ClientContext => null!;

    public string FunctionName => applicationName;

    public string FunctionVersion => "";

    /// <summary>Null, as in Lambda for every invocation that is not from a mobile app.</summary>
    public ICognitoIdentity Identity => null!;

    public string InvokedFunctionArn => "";

    public ILambdaLogger Logger => logger;

    public string LogGroupName => "";

    public string LogStreamName => "";

    public int MemoryLimitInMB => 0;

    public TimeSpan RemainingTime =>
        options.Timeout is not { } timeout ? LongestTimeout
        : timeout - options.TimeProvider.GetElapsedTime(_started) is { Ticks: > 0 } remaining ? remaining
        : TimeSpan.Zero;
}
