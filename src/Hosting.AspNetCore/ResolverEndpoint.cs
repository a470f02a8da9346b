using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler.Hosting;

/// <summary>Passes requests of an ASP.NET Core server to an app.</summary>
internal sealed class ResolverEndpoint(Resolver resolver, ResolverHostingOptions options, IServiceProvider services)
{
    private readonly string _applicationName = services.GetService<IHostEnvironment>()?.ApplicationName ?? "";
    private readonly ServerLogger _logger = new(services.GetRequiredService<ILoggerFactory>());

    public async Task HandleAsync(HttpContext http)
    {
        // Read before the timer starts, because a slow client would use up the time of the app.
        var body = await ReceivedBody.ReadAsync(http, options.MaxRequestBodySize).ConfigureAwait(false);
        using var timeout = options.Timeout is { } time ? new CancellationTokenSource(time, options.TimeProvider) : null;
        using var cancellation = timeout is null ? null : CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, timeout.Token);
        var context = new ServerLambdaContext(http, _applicationName, _logger, options);
        var request = new HttpContextRequest(http, resolver, body, cancellation?.Token ?? http.RequestAborted);
        try
        {
            await resolver.RespondAsync(request, context).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException && http.RequestAborted.IsCancellationRequested)
        {
            // The client is gone, so that there is nobody to respond to.
        }
    }
}
