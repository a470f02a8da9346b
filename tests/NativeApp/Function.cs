using System.ComponentModel.DataAnnotations;
using System.Net.ServerSentEvents;
using System.Security.Claims;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Amazon.Lambda.Core;
using LambdaEventHandler;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace HelloAot;

/// <summary>The sample with the plugins, streams, and forms. The environment says who issues the tokens.</summary>
public sealed class Function
{
    public static readonly ApiGatewayRestResolver App = Build();

    /// <summary>Handles the event of any source: the users of load balancers come with those of a load balancer.</summary>
    public async Task<Stream> Handle(Stream request, ILambdaContext context)
    {
        using var copy = new MemoryStream();
        await request.CopyToAsync(copy);
        copy.Position = 0;
        return await App.ForEvent(copy.ToArray()).ResolveAsync(copy, context);
    }

    private static ApiGatewayRestResolver Build()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder()
            .AddControllers(typeof(Function).Assembly)
            .UseJson(new JsonSerializerOptions(JsonSerializerDefaults.Web) { TypeInfoResolver = JsonTypeInfoResolver.Combine(GreetingJson.Default, OrderJson.Default) })
            .UseProblemDetails()
            .UseValidation()
            .UseOpenApi(api => api.Title = "Orders")
            .UseSwaggerUi()
            .UseCompression(compression => compression.Requests = true)
            .UseConditionalRequests(conditions => conditions.All = true)
            .UseForms(forms => forms.MaxFields = 20)
            .UseJwtBearer(options =>
            {
                var authority = Environment.GetEnvironmentVariable("AUTHORITY") ?? "https://login.example.com";
                options.Audience = "orders";
                if (Environment.GetEnvironmentVariable("SIGNING_KEY") is { } key)
                {
                    (options.SigningKeys, options.ValidIssuers) = ([key], [authority]);
                }
                else
                {
                    options.Authority = authority;
                }
            })
            .UseAlbAuthentication(options =>
            {
                options.LoadBalancerArn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/shop/50dc6c495c0c9188";
                options.KeyEndpoint = Environment.GetEnvironmentVariable("AUTHORITY");
            })
            .UseAuthorization(options =>
            {
                options.AddPolicy("Staff", policy => policy.RequireRole("staff"));
                options.AddPolicy("Own", policy => policy.AddRequirements(new Own()));
            });
        builder.Services.AddSingleton<IAuthorizationHandler, OwnHandler>();
        builder.MapPost("/orders", (Order order, [Range(1, 5)] int page = 1) => order with { Name = $"{order.Name} {page}" });
        builder.MapGet("/me", [Authorize] (ClaimsPrincipal user) => $"{user.Identity!.Name} by {user.Identity.AuthenticationType}");
        builder.MapGet("/level", ([FromClaim] int level) => $"level {level}");
        builder.MapGet("/staff", [Authorize("Staff")] () => "staff");
        builder.MapGet("/scope", [RequireScope("orders:write")] () => "scope");
        builder.MapGet("/own/{id}", [Authorize("Own")] (string id) => id);
        builder.MapGet("/letters", () => "abc"u8.ToArray());
        builder.MapGet("/words", () => Words()).With(new ResponseStreamAttribute());
        builder.MapGet("/events", ([FromHeader("Last-Event-ID")] int last = 0) => Events(last)).With(new ResponseStreamAttribute());
        builder.MapGet("/large", () => Gigabyte).With(new ResponseStreamAttribute());
        builder.MapGet("/report", () => Report).With(new ResponseStreamAttribute());
        builder.MapGet("/codes/{code:regex(^[a-z]+-\\d+$)}", (string code) => code);
        return builder.Build();
    }

    private static Func<Stream, CancellationToken, Task> Report => (output, cancellationToken) => output.WriteAsync("id,name\n"u8.ToArray(), cancellationToken).AsTask();

    private static Func<Stream, CancellationToken, Task> Gigabyte => async (output, cancellationToken) =>
    {
        var block = new byte[64 * 1024];
        for (var written = 0L; written < 1L << 30; written += block.Length)
        {
            await output.WriteAsync(block, cancellationToken);
        }
    };

    private static async IAsyncEnumerable<Word> Words()
    {
        yield return new("hello");
        await Task.Yield();
        yield return new("universe");
    }

    private static async IAsyncEnumerable<SseItem<Word>> Events(int last)
    {
        await Task.Yield();
        yield return new(new("hello"), "word") { EventId = $"{last + 1}" };
    }
}

/// <summary>Takes forms with files and classes.</summary>
public sealed class PhotosController
{
    public string PostPhotos(FormFile photo, [FromForm] string title, [FromForm] int[] sizes, [FromForm("owner")] Owner? owner = null) =>
        $"{photo.FileName} {photo.ContentType} {photo.ReadText()} {title} {string.Join('+', sizes)} {owner?.Name} {owner?.Address?.City}";

    public string PutPhotos([FromBody] byte[] body) => Encoding.UTF8.GetString(body);
}

/// <summary>A streamed item.</summary>
public sealed record Word(string Text);

/// <summary>A class that is read from a form.</summary>
public sealed record Owner(string Name, Address? Address = null);

public sealed record Address(string City);

/// <summary>An order with rules.</summary>
public sealed record Order([property: StringLength(5)] string Name, OrderLine[] Lines);

public sealed record OrderLine([property: Range(1, 9)] int Quantity);

/// <summary>Requires that the path names the client.</summary>
public sealed class Own : IAuthorizationRequirement;

public sealed class OwnHandler : AuthorizationHandler<Own, Request>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Own requirement, Request resource)
    {
        if (resource.RouteValues["id"] == context.User.FindFirst("sub")?.Value)
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}

[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(Word))]
[JsonSerializable(typeof(Owner))]
internal sealed partial class OrderJson : JsonSerializerContext;
