using System.Collections.Concurrent;

namespace LambdaEventHandler.Browser;

/// <summary>Keeps what goes through the function, around all that plugins do.</summary>
internal sealed class ExchangeLog : IBehavior
{
    private readonly ConcurrentQueue<Exchange> _exchanges = new();

    public IReadOnlyList<Exchange> Exchanges => [.. _exchanges];

    public IReadOnlyList<string> Requests => [.. _exchanges.Select(exchange => exchange.Request)];

    public async ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
    {
        var response = await next(request);
        var (headers, cookie) = (request.Headers, request.Cookies["session"]);
        _exchanges.Enqueue(new($"{request.Method} {request.Path}", response.StatusCode, headers["Origin"], headers["Accept-Encoding"], response.Headers["Content-Encoding"], cookie));
        return response;
    }
}
