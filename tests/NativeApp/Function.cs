using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Amazon.Lambda.Core;
using LambdaEventHandler;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace HelloAot;

/// <summary>The sample with the plugins that describe, validate, authenticate, and authorize. The environment says who issues the tokens.</summary>
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
            .AddControllers()
            .UseJson(new JsonSerializerOptions(JsonSerializerDefaults.Web) { TypeInfoResolver = JsonTypeInfoResolver.Combine(GreetingJson.Default, OrderJson.Default) })
            .UseProblemDetails()
            .UseValidation()
            .UseOpenApi(api => api.Title = "Orders")
            .UseSwaggerUi()
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
        builder.MapGet("/codes/{code:regex(^[a-z]+-\\d+$)}", (string code) => code);
        return builder.Build();
    }
}

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
internal sealed partial class OrderJson : JsonSerializerContext;
