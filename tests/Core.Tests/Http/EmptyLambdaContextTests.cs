using System.Text;
using System.Text.Json.Nodes;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Microsoft.Extensions.Logging;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace LambdaEventHandler.Http;

public sealed class EmptyLambdaContextTests
{
    [Fact]
    public async Task A_request_without_a_context_has_an_empty_context()
    {
        ILambdaContext? seen = null;
        var app = App(builder => builder.MapGet("/", (Request request, ILambdaContext context) =>
        {
            Assert.Same(request.LambdaContext, context);
            seen = context;
        }));

        Assert.Equal(204, (await app.ResolveAsync(new APIGatewayProxyRequest { HttpMethod = "GET", Path = "/" }, context: null)).StatusCode);
        Assert.NotNull(seen);
        Assert.Equal("", seen.AwsRequestId + seen.FunctionName + seen.FunctionVersion + seen.InvokedFunctionArn + seen.LogGroupName + seen.LogStreamName + seen.TraceId + seen.TenantId);
        Assert.Equal((0, TimeSpan.FromMinutes(15)), (seen.MemoryLimitInMB, seen.RemainingTime));
        seen.Logger.LogLine("a line");
        seen.Logger.LogInformation("another");
    }

    [Fact]
    public async Task A_request_without_a_context_is_never_canceled_and_can_log()
    {
        var app = App(builder => builder.MapGet("/", (CancellationToken cancellation, Request request) =>
        {
            request.LoggerFactory.CreateLogger("tests").Log(LogLevel.Warning, default, "a warning", exception: null, (text, _) => text);
            return cancellation.CanBeCanceled;
        }));

        using var answer = await app.ResolveAsync(new MemoryStream("""{"path":"/","httpMethod":"GET"}"""u8.ToArray()), context: null);

        Assert.Equal("false", (string?)(await JsonNode.ParseAsync(answer))!["body"]);
    }

    [Fact]
    public void An_entry_without_a_context_has_its_level_once()
    {
        var usual = Console.Out;
        using var log = new StringWriter();
        Console.SetOut(TextWriter.Synchronized(log));
        try
        {
            EmptyLambdaContext.Instance.Log("Warning", "Warning: the disk is full");
            EmptyLambdaContext.Instance.Log("Warning", "the disk is slow");
        }
        finally
        {
            Console.SetOut(usual);
        }

        Assert.Contains("Warning: the disk is full", log.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Warning: Warning", log.ToString(), StringComparison.Ordinal);
        Assert.Contains("Warning: the disk is slow", log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_without_a_context_returns_a_response()
    {
        var app = App(builder => builder.MapGet("/", string () => throw new TimeoutException()));

        using var answer = new StreamReader(await app.ResolveAsync(new MemoryStream("""{"path":"/","httpMethod":"GET"}"""u8.ToArray()), context: null), Encoding.UTF8);

        Assert.Contains("\"statusCode\":500", await answer.ReadToEndAsync(), StringComparison.Ordinal);
    }

    private static ApiGatewayRestResolver App(Action<ResolverBuilder<ApiGatewayRestResolver>> configure)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        configure(builder);
        return builder.Build();
    }
}
