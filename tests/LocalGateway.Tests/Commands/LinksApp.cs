namespace LambdaEventHandler.Gateway;

/// <summary>An app with links to itself.</summary>
internal static class LinksApp
{
    public static ApiGatewayRestResolver Build() => Build("/unused");

    /// <param name="prefix">The prefix to remove, which payload 1.0 requires for a stage.</param>
    public static ApiGatewayRestResolver Build(string prefix)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().StripPrefixes(prefix).PropagateExceptions();
        builder.MapPost("/orders", () => Response.CreatedAt("{id}", new { Id = 7 }, new { Id = 7 }));
        builder.MapGet("/orders/{id}", (string id) => id);
        builder.MapGet("/latest", () => Response.Redirect("~/orders/7"));
        builder.MapGet("/uri", (Request request) => request.Uri.OriginalString.Replace("/uri", "/orders/7", StringComparison.Ordinal));
        builder.MapGet("/fail/{path}", string () => throw new InvalidOperationException("the cause"));
        return builder.Build();
    }
}
