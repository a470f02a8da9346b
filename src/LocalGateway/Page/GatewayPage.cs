using System.Text.Json;
using LambdaEventHandler.Emulation;
using Microsoft.AspNetCore.Http;

namespace LambdaEventHandler.Gateway;

/// <summary>
/// The page of the gateway, <c>/_gateway</c>: the routes, a form that sends requests, and the last invocations. What it shows is in memory only, and
/// secrets are hidden unless they are asked for.
/// </summary>
internal sealed class GatewayPage(Invoker invoker, InvocationLog log, Resolver app, string appName)
{
    public const string Path = "/_gateway";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Gets or sets the token that is canceled when the gateway ends. Open pages would otherwise keep it from ending.</summary>
    public CancellationToken Ending { get; set; }

    /// <summary>Determines whether a request is one of the page, and not of the app.</summary>
    public static bool Owns(HttpRequest request) => request.Path == Path || request.Path.StartsWithSegments(Path, StringComparison.Ordinal);

    /// <summary>Determines whether the page hides a route of the app.</summary>
    public static bool Hides(Route route) => route.Template == Path || route.Template.StartsWith($"{Path}/", StringComparison.Ordinal);

    public async Task HandleAsync(HttpContext http)
    {
        var response = http.Response;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = PageFiles.SecurityPolicy;
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        response.Headers["Referrer-Policy"] = "no-referrer";
        if (PageAccess.FindProblem(http.Request) is { } problem)
        {
            await WriteErrorAsync(http, StatusCodes.Status403Forbidden, problem).ConfigureAwait(false);
            return;
        }

        var path = http.Request.Path.Value![Path.Length..].TrimEnd('/');
        if (HttpMethods.IsGet(http.Request.Method) && PageFiles.Find(path) is { } file)
        {
            response.ContentType = file.ContentType;
            await response.Body.WriteAsync(file.Read(), http.RequestAborted).ConfigureAwait(false);
            return;
        }

        await RespondAsync(http, path).ConfigureAwait(false);
    }

    private Task RespondAsync(HttpContext http, string path) => (http.Request.Method, path) switch
    {
        ("GET", "/events") => SendEventsAsync(http),
        _ when !PageAccess.IsFromPage(http.Request) => WriteErrorAsync(http, StatusCodes.Status403Forbidden, $"Only the page of the gateway can use this address: send the header {PageAccess.Header}."),
        ("GET", "/routes") => WriteAsync(http, PageRoutes.Of(app, invoker.Service)),
        ("GET", _) when path.StartsWith("/invocations/", StringComparison.Ordinal) => SendInvocationAsync(http, path["/invocations/".Length..]),
        ("POST", "/clear") => ClearAsync(http),
        ("POST", "/send") => SendRequestAsync(http),
        _ => WriteErrorAsync(http, StatusCodes.Status404NotFound, "The page of the gateway has no such address."),
    };

    /// <summary>Sends each invocation as a server-sent event, the last ones first.</summary>
    private async Task SendEventsAsync(HttpContext http)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, Ending);
        http.Response.ContentType = "text/event-stream";
        try
        {
            await WriteEventAsync(http, "log", JsonSerializer.Serialize(log.Id), end.Token).ConfigureAwait(false);
            await foreach (var logged in log.FollowAsync(end.Token).ConfigureAwait(false))
            {
                await WriteEventAsync(http, "invocation", JsonSerializer.Serialize(PageInvocation.SummaryOf(logged), Json), end.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The page is closed, or the gateway ends.
        }
    }

    private static async Task WriteEventAsync(HttpContext http, string name, string json, CancellationToken cancellationToken)
    {
        await http.Response.WriteAsync($"event: {name}\ndata: {json}\n\n", cancellationToken).ConfigureAwait(false);
        await http.Response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    private Task SendInvocationAsync(HttpContext http, string number) =>
        int.TryParse(number, System.Globalization.NumberStyles.None, null, out var parsed) && log.Find(parsed) is { } logged
            ? WriteAsync(http, new PageInvocation(invoker.Service, appName, new SecretText(areShown: http.Request.Query["secrets"] == "shown")).DetailsOf(logged))
            : WriteErrorAsync(http, StatusCodes.Status404NotFound, $"The page keeps the last {InvocationLog.Capacity} requests, and this one is not among them.");

    private Task ClearAsync(HttpContext http)
    {
        log.Clear();
        return WriteAsync(http, new { });
    }

    /// <summary>Sends a request of the form to the function, as if a client had sent it.</summary>
    private async Task SendRequestAsync(HttpContext http)
    {
        var started = invoker.Time.GetTimestamp();
        PageRequest? form;
        try
        {
            form = await JsonSerializer.DeserializeAsync<PageRequest>(http.Request.Body, Json, http.RequestAborted).ConfigureAwait(false);
        }
        catch (JsonException)
        {
            form = null;
        }

        if (form is null || form.Method is null || form.Target is null)
        {
            await WriteErrorAsync(http, StatusCodes.Status400BadRequest, "The request has no method or no path.").ConfigureAwait(false);
            return;
        }

        if (form.FindProblem() is { } problem)
        {
            await WriteErrorAsync(http, StatusCodes.Status400BadRequest, problem).ConfigureAwait(false);
            return;
        }

        var request = form.ToRequest(RequestReader.HeadOf(http, invoker.Time));
        var invocation = request.Body.Length > invoker.Service.BodyLimit
            ? invoker.Reject(request, started, invoker.Service.RequestTooLarge, $"The body has more than {invoker.Service.BodyLimit} bytes.")
            : await invoker.InvokeAsync(request, started).ConfigureAwait(false);
        await WriteAsync(http, new { log.Find(invocation.Trace)?.Number, Status = invocation.Response.StatusCode }).ConfigureAwait(false);
    }

    private static Task WriteErrorAsync(HttpContext http, int status, string message)
    {
        http.Response.StatusCode = status;
        return WriteAsync(http, new { Message = message });
    }

    private static Task WriteAsync<T>(HttpContext http, T value)
    {
        http.Response.ContentType = "application/json";
        return JsonSerializer.SerializeAsync(http.Response.Body, value, Json, http.RequestAborted);
    }
}
