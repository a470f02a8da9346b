using LambdaEventHandler.Cors;

namespace LambdaEventHandler.Conformance.Apps;

/// <summary>The CORS plugin's options in words; what is absent keeps its default.</summary>
internal sealed record CorsDescription(
    string? AllowOrigin = null,
    IReadOnlyList<string>? AllowOrigins = null,
    IReadOnlyList<string>? AllowHeaders = null,
    IReadOnlyList<string>? ExposeHeaders = null,
    double? MaxAgeSeconds = null,
    bool? AllowCredentials = null)
{
    public void Apply(CorsOptions options)
    {
        options.AllowOrigin = AllowOrigin ?? options.AllowOrigin;
        options.AllowOrigins = AllowOrigins is null ? options.AllowOrigins : [.. AllowOrigins];
        options.AllowHeaders = AllowHeaders is null ? options.AllowHeaders : [.. AllowHeaders];
        options.ExposeHeaders = ExposeHeaders is null ? options.ExposeHeaders : [.. ExposeHeaders];
        options.MaxAge = MaxAgeSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : options.MaxAge;
        options.AllowCredentials = AllowCredentials ?? options.AllowCredentials;
    }
}
