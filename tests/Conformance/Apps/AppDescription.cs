using System.Text.Json;
using System.Text.Json.Serialization;
using LambdaEventHandler.Compression;
using LambdaEventHandler.ConditionalRequests;
using LambdaEventHandler.Conformance.Actions;
using LambdaEventHandler.Conformance.Cases;
using LambdaEventHandler.Conformance.Exceptions;
using LambdaEventHandler.Cors;
using LambdaEventHandler.Forms;
using LambdaEventHandler.JwtBearer;

namespace LambdaEventHandler.Conformance.Apps;

/// <summary>An app in words. What is absent is not called on the builder.</summary>
internal sealed record AppDescription(
    IReadOnlyList<RouteDescription> Routes,
    IReadOnlyList<string>? StripPrefixes = null,
    bool StrictSlashes = false,
    bool MethodNotAllowed = false,
    bool PropagateExceptions = false,
    IAction? NotFound = null,
    IReadOnlyList<ExceptionHandlerDescription>? ExceptionHandlers = null,
    CorsDescription? Cors = null,
    CompressionDescription? Compression = null,
    DebugSwitch? Debug = null,
    IReadOnlyDictionary<string, string>? Environment = null,
    IBodySerializer? Serializer = null,
    FormsDescription? Forms = null,
    ConditionalRequestsDescription? ConditionalRequests = null,
    JwtBearerDescription? JwtBearer = null,
    bool Authorization = false,
    IReadOnlyList<string>? TrustProxies = null);

/// <summary>A route in words: an action, or the name of a handler with parameters.</summary>
internal sealed record RouteDescription(
    IReadOnlyList<string> Methods,
    string Template,
    IAction? Returns = null,
    NamedHandler? Handler = null,
    bool Compress = false,
    string? CacheControl = null,
    bool Cors = true,
    bool Authorize = false) : IJsonOnDeserialized
{
    public void OnDeserialized()
    {
        if (Returns is null == Handler is null)
        {
            throw new JsonException($"the route {Template} needs either 'returns' or 'handler'");
        }
    }
}

/// <summary>The compression plugin's options in words; what is absent keeps its default.</summary>
internal sealed record CompressionDescription(bool? All = null, int? MinimumBytes = null, bool? Requests = null, int? MaxRequestBytes = null)
{
    public void Apply(CompressionOptions options)
    {
        options.All = All ?? options.All;
        options.MinimumBytes = MinimumBytes ?? options.MinimumBytes;
        options.Requests = Requests ?? options.Requests;
        options.MaxRequestBytes = MaxRequestBytes ?? options.MaxRequestBytes;
    }
}

/// <summary>The limits of the forms plugin in words; what is absent keeps its default.</summary>
internal sealed record FormsDescription(int? MaxFields = null, int? MaxValueLength = null, int? MaxFileBytes = null, int? MaxPartHeaders = null)
{
    public void Apply(FormOptions options)
    {
        options.MaxFields = MaxFields ?? options.MaxFields;
        options.MaxValueLength = MaxValueLength ?? options.MaxValueLength;
        options.MaxFileBytes = MaxFileBytes ?? options.MaxFileBytes;
        options.MaxPartHeaders = MaxPartHeaders ?? options.MaxPartHeaders;
    }
}

/// <summary>The options of the plugin for conditional requests in words; what is absent keeps its default.</summary>
internal sealed record ConditionalRequestsDescription(bool? All = null, bool? Ranges = null, int? MaxRanges = null)
{
    public void Apply(ConditionalRequestsOptions options)
    {
        options.All = All ?? options.All;
        options.Ranges = Ranges ?? options.Ranges;
        options.MaxRanges = MaxRanges ?? options.MaxRanges;
    }
}

/// <summary>The options of the plugin for bearer tokens in words.</summary>
internal sealed record JwtBearerDescription(IReadOnlyList<string> SigningKeys, IReadOnlyList<string> ValidIssuers, string Audience, IReadOnlyList<string>? Algorithms = null)
{
    public void Apply(JwtBearerOptions options)
    {
        options.SigningKeys = [.. SigningKeys];
        options.ValidIssuers = [.. ValidIssuers];
        options.Audience = Audience;
        options.Algorithms = Algorithms is null ? options.Algorithms : [.. Algorithms];
    }
}

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

/// <summary>An exception handler in words.</summary>
internal sealed record ExceptionHandlerDescription(ExceptionType Exception, IAction Returns);

/// <summary>How debug mode is switched: on, off, or (null) by the environment.</summary>
internal sealed record DebugSwitch(bool? IsEnabled);

/// <summary>Reads <c>true</c>, <c>false</c> or <c>"environment"</c>.</summary>
internal sealed class DebugSwitchConverter : CaseConverter<DebugSwitch>
{
    protected override DebugSwitch Read(JsonElement json, JsonSerializerOptions options) => json.ValueKind switch
    {
        JsonValueKind.True => new(true),
        JsonValueKind.False => new(false),
        JsonValueKind.String when json.ValueEquals("environment") => new(null as bool?),
        _ => throw new JsonException($"{json.GetRawText()} does not switch debug mode"),
    };
}
