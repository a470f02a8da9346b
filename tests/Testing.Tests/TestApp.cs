using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler.Testing;

/// <summary>An app with a route for each behavior of the client that tests look at.</summary>
internal static class TestApp
{
    public static ApiGatewayRestResolver Create(Action<ResolverBuilder>? configure = null)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.Services.AddSingleton<IGreeter, PlainGreeter>();
        builder.Services.AddSingleton<Counter>();
        builder.AddController<GreetingsController>();
        builder.MapGet("/path", (Request request) => request.Path);
        builder.MapGet("/cookies", (Request request) => request.Headers["Cookie"] ?? "none");
        builder.MapGet("/login", (Request _) => WithCookies(Response.NoContent()));
        builder.MapGet("/redirect", () => Response.Redirect("/path"));
        builder.MapGet("/picture", () => new Response { Body = (byte[])[0x89, 0x50, 0x00, 0xFF], Headers = { ["Content-Type"] = "image/png", ["Content-Language"] = "de", ["X-Tag"] = "a" } });
        builder.MapPost("/echo", (Request request) => new Response(202) { Body = request.BodyBytes!, Headers = { ["Content-Type"] = request.Headers["Content-Type"]! } });
        builder.MapGet("/time", (Request request) => $"{request.LambdaContext.RemainingTime.TotalSeconds} {request.LambdaContext.FunctionName}");
        builder.MapGet("/trace", (Request request) => request.LambdaContext.TraceId);
        builder.MapGet("/uncaught", string () => throw new TimeoutException("too late"));
        configure?.Invoke(builder);
        return builder.Build();
    }

    private static Response WithCookies(Response response)
    {
        response.Cookies.Add(new Cookie("session", "5f2b9c"));
        response.Cookies.Add(new Cookie("theme", "dark"));
        return response;
    }
}

internal interface IGreeter
{
    string Greet(string name);
}

internal sealed class PlainGreeter : IGreeter
{
    public string Greet(string name) => $"hello {name}";
}

internal sealed class Counter
{
    public int Value { get; set; }
}

internal sealed class GreetingsController(IGreeter greeter, Counter counter, ILogger<GreetingsController> logger) : Controller
{
    // GET /hello/{name}
    public string GetHello(string name)
    {
        using var scope = logger.BeginScope("greeting");
        GreetingLog.Greets(logger, name);
        GreetingLog.IsNotLoggedByDefault(logger);
        LambdaContext.Logger.LogWarning("{0} is near", name);
        return greeter.Greet(name);
    }

    // GET /count
    public int GetCount() => ++counter.Value;
}

internal static partial class GreetingLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "greets {Name}")]
    public static partial void Greets(ILogger logger, string name);

    [LoggerMessage(Level = LogLevel.Debug, Message = "not logged by default")]
    public static partial void IsNotLoggedByDefault(ILogger logger);
}
