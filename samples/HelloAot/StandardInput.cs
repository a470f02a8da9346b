using Amazon.Lambda.Core;

namespace HelloAot;

/// <summary>Answers the event on standard input, on standard output: for trying the executable without Lambda.</summary>
internal sealed class StandardInput : ILambdaContext, ILambdaLogger
{
    public string AwsRequestId { get; } = Guid.NewGuid().ToString();

    public IClientContext ClientContext => null!;

    public string FunctionName => "HelloAot";

    public string FunctionVersion => "$LATEST";

    public ICognitoIdentity Identity => null!;

    public string InvokedFunctionArn => "arn:aws:lambda:local:000000000000:function:HelloAot";

    public ILambdaLogger Logger => this;

    public string LogGroupName => "/aws/lambda/HelloAot";

    public string LogStreamName => "local";

    public int MemoryLimitInMB => 512;

    public TimeSpan RemainingTime => TimeSpan.FromSeconds(30);

    public static async Task AnswerAsync(Func<Stream, ILambdaContext, Task<Stream>> handle)
    {
        // As Lambda has it, the whole event is there before the function begins.
        using var request = new MemoryStream();
        using (var input = Console.OpenStandardInput())
        {
            input.CopyTo(request);
        }

        request.Position = 0;
        await using var response = await handle(request, new StandardInput());
        using var output = Console.OpenStandardOutput();
        response.CopyTo(output);
    }

    public void Log(string message) => Console.Error.Write(message);

    public void LogLine(string message) => Console.Error.WriteLine(message);
}
