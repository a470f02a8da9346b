using Amazon.Lambda.Core;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace LambdaEventHandler.Testing;

public sealed class TestLambdaContextTests
{
    [Fact]
    public void Every_member_that_functions_read_has_a_value()
    {
        var context = new TestLambdaContext();

        Assert.True(Guid.TryParse(context.AwsRequestId, out _));
        Assert.Equal("function", context.FunctionName);
        Assert.Equal("$LATEST", context.FunctionVersion);
        Assert.Equal("arn:aws:lambda:us-east-1:123456789012:function:function", context.InvokedFunctionArn);
        Assert.Equal(TimeSpan.FromSeconds(30), context.RemainingTime);
        Assert.Equal(512, context.MemoryLimitInMB);
        Assert.NotEqual(context.AwsRequestId, new TestLambdaContext().AwsRequestId);
    }

    [Fact]
    public void Entries_of_its_logger_are_captured()
    {
        var context = new TestLambdaContext();

        context.Logger.LogLine("one line");
        context.Logger.LogError(new TimeoutException("too late"), "{0} failed", "it");
        context.Logger.Log("Warning", "Warning: Category: message");

        Assert.Equal(
            [(LogLevel.Information, "", "one line", null), (LogLevel.Error, "", "it failed", "too late"), (LogLevel.Warning, "", "Category: message", null)],
            context.Logs.Select(entry => (entry.Level, entry.Category, entry.Message, entry.Exception?.Message)));
    }

    [Fact]
    public async Task A_resolver_accepts_it()
    {
        await using var app = TestApp.Create();
        var context = new TestLambdaContext { RemainingTime = TimeSpan.FromSeconds(1) };

        using var response = new StreamReader(await app.ResolveAsync(new MemoryStream("""{"path":"/time","httpMethod":"GET"}"""u8.ToArray()), context));

        Assert.Contains("\"1 function\"", await response.ReadToEndAsync(), StringComparison.Ordinal);
    }
}
