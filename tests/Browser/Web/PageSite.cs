using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace LambdaEventHandler.Browser;

/// <summary>A site of its own origin, which has one page, plain and sandboxed.</summary>
public sealed class PageSite : IAsyncDisposable
{
    private const string SandboxPath = "/sandboxed";

    private readonly WebApplication _server;

    private PageSite(WebApplication server) => _server = server;

    public string Origin => _server.Urls.First();

    public string Page => $"{Origin}/";

    /// <summary>The page with an opaque origin, which browsers send as <c>null</c>.</summary>
    public string SandboxedPage => $"{Origin}{SandboxPath}";

    public static async Task<PageSite> StartAsync()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Pages", "caller.html"));
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        var server = builder.Build();
        server.Run(context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.Headers.ContentSecurityPolicy = context.Request.Path == SandboxPath ? "sandbox allow-scripts" : null;
            return context.Response.WriteAsync(page);
        });
        await server.StartAsync();
        return new PageSite(server);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
