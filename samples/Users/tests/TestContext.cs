using Amazon.Lambda.Core;

namespace Users.Tests;

/// <summary>A context like Lambda's. Outside of this repository, the package Amazon.Lambda.TestUtilities has one.</summary>
internal sealed class TestContext : ILambdaContext, ILambdaLogger
{
    public string AwsRequestId => "52fdfc07-2182-154f-163f-5f0f9a621d72";

    public IClientContext ClientContext => null!;

    public string FunctionName => "users";

    public string FunctionVersion => "$LATEST";

    public ICognitoIdentity Identity => null!;

    public string InvokedFunctionArn => "arn:aws:lambda:eu-west-1:123456789012:function:users";

    public ILambdaLogger Logger => this;

    public string LogGroupName => "/aws/lambda/users";

    public string LogStreamName => "stream";

    public int MemoryLimitInMB => 512;

    public TimeSpan RemainingTime => TimeSpan.FromSeconds(20);

    public void Log(string message) => Console.Write(message);

    public void LogLine(string message) => Console.WriteLine(message);
}
