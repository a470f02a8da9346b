using Amazon.Lambda.Core;
using LambdaEventHandler.Emulation;

namespace LambdaEventHandler.Testing;

/// <summary>Represents the Lambda context of an invocation in a test. Every property can be set.</summary>
/// <example><c>await Function.App.ResolveAsync(request, new TestLambdaContext { RemainingTime = TimeSpan.FromSeconds(1) });</c></example>
public sealed class TestLambdaContext : ILoadBalancerLambdaContext
{
    private readonly LogCapture _capture;

    /// <summary>Initializes a new instance of the <see cref="TestLambdaContext"/> class.</summary>
    public TestLambdaContext()
        : this(new LogCapture())
    {
    }

    internal TestLambdaContext(LogCapture capture) => (_capture, Logger) = (capture, capture);

    /// <summary>Gets or sets the ID of the request.</summary>
    /// <value>The default is a new ID.</value>
    public string AwsRequestId { get; set; } = Guid.NewGuid().ToString();

    /// <summary>Gets or sets the name of the function.</summary>
    /// <value>The default is <c>function</c>.</value>
    public string FunctionName { get; set; } = "function";

    /// <summary>Gets or sets the version of the function.</summary>
    /// <value>The default is <c>$LATEST</c>.</value>
    public string FunctionVersion { get; set; } = "$LATEST";

    /// <summary>Gets or sets the ARN of the function.</summary>
    /// <value>The default is an ARN with the account ID 123456789012.</value>
    public string InvokedFunctionArn { get; set; } = $"arn:aws:lambda:{LocalAccount.Region}:{LocalAccount.Id}:function:function";

    /// <summary>Gets or sets the time that is left before the function times out. It doesn't decrease by itself.</summary>
    /// <value>The default is 30 seconds.</value>
    public TimeSpan RemainingTime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets the memory of the function, in megabytes.</summary>
    /// <value>The default is 512.</value>
    public int MemoryLimitInMB { get; set; } = 512;

    /// <summary>Gets or sets the name of the log group.</summary>
    /// <value>The default is <c>/aws/lambda/function</c>.</value>
    public string LogGroupName { get; set; } = "/aws/lambda/function";

    /// <summary>Gets or sets the name of the log stream.</summary>
    /// <value>The default is <c>test</c>.</value>
    public string LogStreamName { get; set; } = "test";

    /// <summary>Gets or sets the X-Ray trace ID.</summary>
    /// <value>The default is empty. The test client sets the trace ID of the event.</value>
    public string TraceId { get; set; } = "";

    /// <summary>Gets or sets the logger.</summary>
    /// <value>The default is a logger whose entries are in <see cref="Logs"/>.</value>
    public ILambdaLogger Logger { get; set; }

    /// <summary>Gets or sets the client context of a mobile app.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public IClientContext? ClientContext { get; set; }

    /// <summary>Gets or sets the Cognito identity of a mobile app.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public ICognitoIdentity? Identity { get; set; }

    string ILoadBalancerLambdaContext.LoadBalancerArn => OidcHeaders.LoadBalancer;

    /// <summary>Gets the entries that were written to the default <see cref="Logger"/>, in order.</summary>
    public IReadOnlyList<LogEntry> Logs => _capture.Entries;

    string? ILoadBalancerLambdaContext.FindPublicKey(string keyId) => OidcHeaders.FindPublicKey(keyId);

    /// <summary>Does nothing: whether the event has a user is not known here.</summary>
    void ILoadBalancerLambdaContext.ReportAnonymousUser()
    {
    }
}
