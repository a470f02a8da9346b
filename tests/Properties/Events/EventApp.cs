using System.ComponentModel.DataAnnotations;
using Amazon.Lambda.Core;
using LambdaEventHandler.Compression;
using LambdaEventHandler.ConditionalRequests;
using LambdaEventHandler.Cors;
using LambdaEventHandler.Forms;
using LambdaEventHandler.JwtBearer;
using Microsoft.AspNetCore.Authorization;

namespace LambdaEventHandler.Properties;

/// <summary>An app whose routes have every kind of parameter, with the plugins that read what clients send. No action throws, so that no response is a 500.</summary>
internal static class EventApp
{
    public const string Issuer = "https://issuer.example";

    public static readonly SigningKey Key = SigningKey.Ec("curve");

    private static readonly byte[] Picture = [.. Enumerable.Range(0, 300).Select(number => (byte)number)];

    /// <summary>Builds the app.</summary>
    /// <param name="isStrict">Whether the app has the stricter of the settings that exclude each other, or that change all errors.</param>
    public static ApiGatewayRestResolver Build(bool isStrict)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.UseCors(options =>
        {
            options.AllowOrigins = ["https://a.example", "https://b.example"];
            options.AllowCredentials = isStrict;
            options.MaxAge = TimeSpan.FromMinutes(5);
        });
        builder.UseCompression(options => (options.All, options.MinimumBytes, options.Requests) = (true, isStrict ? 0 : 200, true));
        builder.UseConditionalRequests(options => (options.RequirePreconditions, options.MatchWeakTags) = (isStrict, isStrict));
        builder.UseForms(options => options.MaxFields = 100);
        builder.UseJwtBearer(options =>
        {
            options.SigningKeys = [Key.Json];
            options.ValidIssuers = [Issuer];
            options.Audience = "orders";
            options.TimeProvider = new ManualTime();
        });
        builder.UseAuthorization().UseValidation(options => options.ValidateResults = true);
        builder.TrustProxies("10.0.0.0/8").StripPrefixes("/v1").UseMethodNotAllowed();
        if (isStrict)
        {
            builder.StrictSlashes().UseProblemDetails();
        }

        AddParameters(builder);
        AddBodies(builder);
        AddResponses(builder);
        return builder.Build();
    }

    private static void AddParameters(IRouteBuilder builder)
    {
        builder.MapGet("/text/{text}", (string text) => text);
        builder.MapAny("/number/{id:int}", (int id) => id);
        builder.MapGet("/number/{id}", (decimal id) => id);
        builder.MapGet("/guid/{id}", (Guid id) => id);
        builder.MapGet("/day/{day}", (DateOnly day, TimeOnly? time, DateTimeOffset? moment, TimeSpan? span) => $"{day:O} {time:O} {moment:O} {span}");
        builder.MapGet("/parts/{name}.{extension}", (string name, string extension) => $"{name} {extension}");
        builder.MapGet("/files/{path+}/info", (string path) => path);
        builder.MapGet("/files/{**path:file}", (string path) => path);
        builder.MapGet("/code/{code:regex(^[a-z]{{2}}$)}", (string code) => code);
        builder.MapGet("/optional/{page=1}", (int page) => page);
        builder.MapGet("/query", (int number, int[] numbers, string? text, DateOnly? day, Shade? shade, List<Guid>? ids, Uri? link, bool flag = true) => new { number, numbers, text, day, shade, ids, link, flag });
        builder.MapGet("/filter", ([FromQuery] Filter filter) => filter);
        builder.MapGet("/headers", ([FromHeader("X-Number")] int? number, [FromHeader("X-Numbers")] long[] numbers, [FromHeader] string? accept) => new { number, numbers, accept });
        builder.MapGet("/cookies", ([FromCookie] string? session, [FromCookie] int? number) => new { session, number });
        builder.MapGet("/claims", ([FromClaim("sub")] string? sub, [FromClaim("exp")] long? exp, [FromAuthorizer("principalId")] string? principal) => new { sub, exp, principal });
        builder.MapAny("/event", (Request request, ILambdaContext context, CancellationToken token) => new
        {
            request.Method, request.Path, request.RawPath, request.PathBase, Uri = request.Uri.ToString(), Address = request.ClientAddress?.ToString(), request.User.Identity?.Name,
            Query = request.Query.Count, Headers = request.Headers.Count, Official = request.Event.GetType().Name,
            Cookies = request.Cookies.Count, Body = request.BodyBytes?.Length, context.AwsRequestId, token.CanBeCanceled,
        });
    }

    private static void AddBodies(IRouteBuilder builder)
    {
        builder.MapPost("/body", (Item item) => item);
        builder.MapPut("/body", (Item? item) => item);
        builder.MapPost("/list", ([FromBody] List<Item?> items) => items.Count);
        builder.MapPost("/bytes", ([FromBody] byte[] bytes) => bytes);
        builder.MapPost("/stream", async ([FromBody] Stream stream) =>
        {
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy);
            return copy.Length;
        });
        builder.MapPost("/raw", (Request request) => request.Body ?? "none");
        builder.MapPost("/form", ([FromForm] string name, [FromForm] int? number, [FromForm] string[] tags) => new { name, number, tags });
        builder.MapPost("/form-object", ([FromForm] Item item) => item);
        builder.MapPost("/file", ([FromForm] string? name, FormFile? file) => new { name, file?.FileName, file?.Length });
        builder.MapPost("/valid", (Valid valid) => valid);
    }

    private static void AddResponses(IRouteBuilder builder)
    {
        builder.MapGet("/", () => "root");
        builder.MapGet("/etag", [ETag] () => new Response { Body = "with a tag", Headers = { ["ETag"] = "\"a\"", ["Last-Modified"] = "Wed, 21 Oct 2015 07:28:00 GMT" } });
        builder.MapPut("/etag", [ETag] (Request request) => new Response(request.CheckPreconditions("\"a\"") ? 200 : 201));
        builder.MapGet("/me", [Authorize] (Request request) => request.User.FindFirst("sub")?.Value ?? "nobody");
        builder.MapGet("/scope", [RequireScope("read")] () => "scope");
        builder.MapGet("/big", () => new string('x', 20_000));
        builder.MapGet("/json", () => Enumerable.Range(0, 20).Select(number => new { number, text = "text" }));
        builder.MapGet("/picture", [ETag] () => Picture);
        builder.MapGet("/link", () => Response.Created("~/text/1", "created"));
        builder.MapGet("/redirect/{text}", (string text) => Response.Redirect("~/text/" + Uri.EscapeDataString(text)));
    }

    internal enum Shade { Light, Dark }

    internal sealed record Filter([Range(1, 9)] int PageSize, string? Search, Shade Shade = Shade.Dark, IReadOnlyList<int>? Ids = null, params string[] Tags);

    internal sealed record Item(string Name, int Number, string[]? Tags = null, Inner? Inner = null);

    internal sealed record Inner(DateOnly Day);

    internal sealed record Valid([Required, StringLength(3)] string Name, [Range(1, 9)] int Number);
}
