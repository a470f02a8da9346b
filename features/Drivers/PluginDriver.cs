using System.Globalization;
using System.IO.Compression;
using FluentValidation;
using LambdaEventHandler.Compression;
using LambdaEventHandler.Cors;
using LambdaEventHandler.Features.Controllers;
using LambdaEventHandler.Features.Support;
using LambdaEventHandler.Forms;
using LambdaEventHandler.SwaggerUi;
using Microsoft.Extensions.DependencyInjection;
using TechTalk.SpecFlow;

namespace LambdaEventHandler.Features.Drivers;

/// <summary>Adds plugins to the function.</summary>
public sealed class PluginDriver(ResolverDriver resolver)
{
    private static readonly string[] Origins = ["https://a.example", "https://b.example"];

    public void UseCors(IEnumerable<TableRow> options) => resolver.Builder.UseCors(cors =>
    {
        foreach (var option in options)
        {
            Set(cors, option["option"], option["value"]);
        }
    });

    public void UseCorsForSubdomains(string domain) =>
        resolver.Builder.UseCors(cors => cors.IsOriginAllowed = origin => origin.EndsWith($".{domain}", StringComparison.Ordinal));

    public void UseCompression(IEnumerable<TableRow> options) => resolver.Builder.UseCompression(compression =>
    {
        foreach (var option in options)
        {
            Set(compression, option["option"], option["value"]);
        }
    });

    public void UseForms(string option, int value) => resolver.Builder.UseForms(forms => Set(forms, option, value));

    public void UseConditionalRequests() => resolver.Builder.UseConditionalRequests();

    public void UseOpenApi(string? title = null) => resolver.Builder.UseOpenApi(api => api.Title = title);

    public void UseValidation() => resolver.Builder.UseValidation();

    public void UseFluentValidation()
    {
        resolver.Builder.Services.AddScoped<IValidator<Reservation>, ReservationValidator>();
        resolver.Builder.UseFluentValidation();
    }

    public void UseDebug(bool? enabled) => resolver.Builder.UseDebug(enabled);

    public void UseSwaggerUi(string path, IEnumerable<TableRow> options) => resolver.Builder.UseSwaggerUi(path, swagger =>
    {
        foreach (var option in options)
        {
            Set(swagger, option["option"], option["value"]);
        }
    });

    /// <summary>Adds three plugins in order: CORS for two origins, compression of every response, and debug mode.</summary>
    public void UseInOrder(string plugins)
    {
        foreach (var plugin in Names.Of(plugins))
        {
            Use(plugin);
        }
    }

    private ResolverBuilder<ApiGatewayRestResolver> Use(string plugin) => plugin switch
    {
        "UseCors" => resolver.Builder.UseCors(cors => cors.AllowOrigins = Origins),
        "UseCompression" => resolver.Builder.UseCompression(compression => (compression.All, compression.MinimumBytes) = (true, 0)),
        "UseDebug" => resolver.Builder.UseDebug(true),
        _ => throw new ArgumentException($"There is no plugin {plugin}."),
    };

    private static object? Set(CorsOptions cors, string option, string value) => option switch
    {
        "AllowOrigin" => cors.AllowOrigin = value,
        "AllowOrigins" => cors.AllowOrigins = Names.Of(value),
        "AllowHeaders" => cors.AllowHeaders = Names.Of(value),
        "ExposeHeaders" => cors.ExposeHeaders = Names.Of(value),
        "AllowCredentials" => cors.AllowCredentials = bool.Parse(value),
        "MaxAge" => cors.MaxAge = TimeSpan.Parse(value, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"CorsOptions has no {option}."),
    };

    private static object? Set(CompressionOptions compression, string option, string value) => option switch
    {
        "All" => compression.All = bool.Parse(value),
        "MinimumBytes" => compression.MinimumBytes = int.Parse(value, CultureInfo.InvariantCulture),
        "Streams" => compression.Streams = bool.Parse(value),
        "Level" => compression.Level = Enum.Parse<CompressionLevel>(value),
        "Requests" => compression.Requests = bool.Parse(value),
        "MaxRequestBytes" => compression.MaxRequestBytes = int.Parse(value, CultureInfo.InvariantCulture),
        "Encodings" => compression.Encodings = [.. Names.Of(value).Select(Enum.Parse<ContentCoding>)],
        _ => throw new ArgumentException($"CompressionOptions has no {option}."),
    };

    private static int Set(FormOptions forms, string option, int value) => option switch
    {
        "MaxFields" => forms.MaxFields = value,
        "MaxNameLength" => forms.MaxNameLength = value,
        "MaxValueLength" => forms.MaxValueLength = value,
        _ => throw new ArgumentException($"FormOptions has no {option}."),
    };

    private static object? Set(SwaggerUiOptions swagger, string option, string value) => option switch
    {
        "DocumentPath" => swagger.DocumentPath = value,
        "IsPublic" => swagger.IsPublic = bool.Parse(value),
        "ConnectOrigins" => swagger.ConnectOrigins = Names.Of(value),
        _ => throw new ArgumentException($"SwaggerUiOptions has no {option}."),
    };
}
