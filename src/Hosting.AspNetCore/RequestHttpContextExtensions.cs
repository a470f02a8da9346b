using LambdaEventHandler.Hosting;
using Microsoft.AspNetCore.Http;

namespace LambdaEventHandler;

/// <summary>Provides an extension method that returns the ASP.NET Core context of a request.</summary>
public static class RequestHttpContextExtensions
{
    /// <summary>Returns the ASP.NET Core context of a request, for code that needs a feature or a service of the server.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The context, or <see langword="null"/> if the request did not come from an ASP.NET Core server, as in Lambda.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is <see langword="null"/>.</exception>
    /// <example><c>var connection = request.GetHttpContext()?.Connection.Id;</c></example>
    public static HttpContext? GetHttpContext(this Request request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return (request.LambdaContext as ServerLambdaContext)?.HttpContext;
    }
}
