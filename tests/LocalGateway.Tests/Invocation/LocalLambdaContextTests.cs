using Amazon.Lambda.Core;

namespace LambdaEventHandler.Gateway;

public sealed class LocalLambdaContextTests : IDisposable
{
    private readonly FixedTime _time = new();
    private readonly StringWriter _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public void The_remaining_time_decreases_from_30_seconds_to_zero()
    {
        var context = new LocalLambdaContext(_log, _time);
        Assert.Equal(TimeSpan.FromSeconds(30), context.RemainingTime);

        _time.Advance(TimeSpan.FromSeconds(12));
        Assert.Equal(TimeSpan.FromSeconds(18), context.RemainingTime);

        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(TimeSpan.Zero, context.RemainingTime);
    }

    [Fact]
    public void Each_invocation_has_its_own_request_id()
    {
        Assert.True(Guid.TryParse(new LocalLambdaContext(_log, _time).AwsRequestId, out var first));
        Assert.NotEqual(first.ToString(), new LocalLambdaContext(_log, _time).AwsRequestId);
    }

    [Fact]
    public void Every_member_that_functions_read_has_a_value()
    {
        var context = new LocalLambdaContext(_log, _time);

        Assert.NotEmpty(context.FunctionName);
        Assert.Equal($"arn:aws:lambda:us-east-1:123456789012:function:{context.FunctionName}", context.InvokedFunctionArn);
        Assert.Equal($"/aws/lambda/{context.FunctionName}", context.LogGroupName);
        Assert.Equal("2026/03/04/[$LATEST]local", context.LogStreamName);
        Assert.Equal("$LATEST", context.FunctionVersion);
        Assert.Equal(512, context.MemoryLimitInMB);
    }

    [Fact]
    public void The_log_replaces_placeholders_from_left_to_right()
    {
        ILambdaLogger logger = new LocalLambdaContext(_log, _time).Logger;

        logger.LogInformation("{User} paid {Amount:F2} of {@Cart} and {more}", "lessa", 1.5m, 7);
        logger.LogError(new InvalidOperationException("the cause"), "failed {0}", 3);
        logger.LogLine("done");

        Assert.Equal(
            ["Information: lessa paid 1.50 of 7 and {more}", "Error: failed 3", "System.InvalidOperationException: the cause", "done", ""],
            _log.ToString().Split(Environment.NewLine));
    }

    [Fact]
    public void A_level_at_the_start_of_the_text_is_not_repeated()
    {
        ILambdaLogger logger = new LocalLambdaContext(_log, _time).Logger;

        logger.Log("Error", "Error: LambdaEventHandler.Errors: Unhandled exception");
        logger.Log("Error", "Warning: LambdaEventHandler.Errors: other");

        Assert.Equal(
            ["Error: LambdaEventHandler.Errors: Unhandled exception", "Error: Warning: LambdaEventHandler.Errors: other", ""],
            _log.ToString().Split(Environment.NewLine));
    }
}
