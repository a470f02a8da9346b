using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using System.Threading.Channels;
using Amazon.Lambda.APIGatewayEvents;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler.Hosting;

/// <summary>The actions of the tests.</summary>
internal static class Apps
{
    public static ApiGatewayRestResolver Echo { get; } = Create();

    /// <summary>Every request, as the app reads it.</summary>
    public static ApiGatewayRestResolver Create(Action<ResolverBuilder>? configure = null)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.MapGet("/", static () => "root");
        builder.MapAny("/echo/{value}", static (string value, Request request) => $"{request.Method} {value}");
        builder.MapGet("/path/{*rest}", static (string rest, Request request) => $"{rest} | {request.RawPath} | {request.PathBase} | {request.Uri.PathAndQuery}");
        builder.MapGet("/query", static (Request request) => string.Join(';', request.Query.Select(static pair => $"{pair.Key}={pair.Value}")));
        builder.MapGet("/headers", static (Request request) => string.Join('|', request.Headers.GetValues("X-Several")) + " " + request.Headers.Count(static header => header.Key == "X-Several"));
        builder.MapGet("/cookies", static (Request request) => $"{request.Cookies["a"]} {request.Cookies["b"]}");
        builder.MapPost("/bytes", static (Request request) => Convert.ToHexString(request.BodyBytes ?? []));
        builder.MapPost("/orders", static (Order order) => Response.Created("/orders/7", order));
        builder.MapPost("/unread", static () => "unread");
        builder.MapGet("/connection", static (Request request) => $"{request.Scheme} {request.Host} {request.ClientAddress} {request.ResolverName}");
        builder.MapGet("/user", static (ClaimsPrincipal user, Request request) => $"{user.Identity?.Name} {user.IsInRole("admin")} {request.User.Identity?.AuthenticationType}");
        builder.MapGet("/claim", static ([FromAuthorizer] string tenant) => tenant);
        builder.MapGet("/event", static (APIGatewayProxyRequest sent) => $"{sent.HttpMethod} {sent.Path} {sent.QueryStringParameters["q"]} {sent.RequestContext.Authorizer?.Claims["tenant"]}");
        builder.MapGet("/context", static (Request request) => $"{request.LambdaContext.FunctionName} {request.LambdaContext.AwsRequestId.Length > 0} {request.GetHttpContext() is not null}");
        builder.MapGet("/several", static () => new Response { Body = "several", Headers = { ["X-One"] = "1" } }.WithSeveral());
        builder.MapGet("/none", static () => new Response(204));
        builder.MapGet("/reset", static () => new Response(205) { Body = "ignored" });
        builder.MapGet("/not-modified", static () => new Response(304) { Headers = { ["ETag"] = "\"1\"" } });
        builder.MapGet("/accent", static () => new Response { Body = "x", Headers = { ["X-Name"] = "Zoë" } });
        builder.MapGet("/large", static () => new Response { ContentType = "application/octet-stream", Body = new byte[20_000_000] });
        builder.MapGet("/fail", static string () => throw new InvalidOperationException("secret"));
        builder.MapGet("/log", static (Request request) => Note(request.LoggerFactory.CreateLogger(typeof(Order).FullName!)));
        configure?.Invoke(builder);
        return builder.Build();
    }

    private static string Note(ILogger logger)
    {
        logger.Log(LogLevel.Warning, default, "look {here}", null, static (state, _) => state);
        return "noted";
    }

    private static Response WithSeveral(this Response response)
    {
        response.Headers.Add("X-Two", "a");
        response.Headers.Add("X-Two", "b, c");
        response.Cookies.Add(new Cookie("one", "1"));
        response.Cookies.Add(new Cookie("two", "2"));
        return response;
    }
}

public sealed record Order(string Item, int Count);

/// <summary>Streams what a test writes.</summary>
internal sealed class Streams
{
    private readonly Channel<string> _items = Channel.CreateUnbounded<string>();

    public TaskCompletionSource Canceled { get; } = new();

    public void Send(string item) => _items.Writer.TryWrite(item);

    public void Complete(Exception? failure = null) => _items.Writer.Complete(failure);

    public void Map(ResolverBuilder builder)
    {
        builder.MapGet("/events", (CancellationToken cancellationToken) => EventsAsync(cancellationToken));
        builder.MapGet("/items", (CancellationToken cancellationToken) => ItemsAsync(cancellationToken));
        builder.MapGet("/written", () => new Response { ContentType = "text/plain", Body = ResponseBody.FromWriter(WriteAsync) });
        builder.MapGet("/wait", async (CancellationToken cancellationToken) => await WaitAsync(cancellationToken));
        builder.MapGet("/file", () => new Response { ContentType = "text/plain", Body = new MemoryStream(new byte[300_000]) });
    }

    private async IAsyncEnumerable<SseItem<string>> EventsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in ItemsAsync(cancellationToken))
        {
            yield return new(item);
        }
    }

    private async IAsyncEnumerable<string> ItemsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var item in _items.Reader.ReadAllAsync(cancellationToken))
            {
                yield return item;
            }
        }
        finally
        {
            NoteCancellation(cancellationToken);
        }
    }

    private async Task WriteAsync(Stream output, CancellationToken cancellationToken)
    {
        await foreach (var item in ItemsAsync(cancellationToken))
        {
            await output.WriteAsync(System.Text.Encoding.UTF8.GetBytes(item), cancellationToken);
            await output.FlushAsync(cancellationToken);
        }
    }

    private async Task<string> WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return "done";
        }
        finally
        {
            NoteCancellation(cancellationToken);
        }
    }

    // At the end of the code, because it could end before a registration with the token is called.
    private void NoteCancellation(CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            Canceled.TrySetResult();
        }
    }
}
