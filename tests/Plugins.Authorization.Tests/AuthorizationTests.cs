using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LambdaEventHandler.Authorization;

public sealed class AuthorizationTests
{
    private static readonly ApiGatewayRestResolver App = Apps.Build(builder =>
    {
        builder.UseAuthorization(options =>
        {
            options.AddPolicy("Adult", policy => policy.AddRequirements(new MinimumAge(18)));
            options.AddPolicy("Own", policy => policy.AddRequirements(new OwnPath()));
            options.AddPolicy("Readers", policy => policy.RequireScope("orders:read", "orders:write"));
        });
        builder.Services.AddScoped<IAuthorizationHandler, MinimumAgeHandler>();
        builder.Services.AddSingleton<IAuthorizationHandler, OwnPathHandler>();
        builder.Services.AddScoped<Clock>();
        builder.AddController<ProtectedController>();
        builder.MapGet("/open", () => "");
        builder.MapGet("/lambda", [Authorize] () => "");
        builder.MapGet("/with", () => "").RequireAuthorization();
        builder.MapGroup("/group").RequireAuthorization("Adult").MapGet("/inner", () => "");
        builder.MapGet("/requirement", () => "").With(new MinimumAgeAttribute(21));
        builder.MapGet("/readers", () => "").RequireAuthorization("Readers");
    });

    private int _streams;

    [Theory]
    [InlineData("/open", null, "200")]
    [InlineData("/nowhere", null, "404")]
    [InlineData("/lambda", null, "401 Bearer")]
    [InlineData("/lambda", "sub=1", "200")]
    [InlineData("/with", null, "401 Bearer")]
    [InlineData("/with", "sub=1", "200")]
    [InlineData("/protected", null, "401 Bearer")]
    [InlineData("/protected", "sub=1", "200")]
    [InlineData("/protected/open", null, "200")]
    [InlineData("/protected/staff", null, "401 Bearer")]
    [InlineData("/protected/staff", "sub=1", "403")]
    [InlineData("/protected/staff", "sub=1;role=guest", "403")]
    [InlineData("/protected/staff", "sub=1;role=staff", "200")]
    [InlineData("/protected/adult", "sub=1", "403")]
    [InlineData("/protected/adult", "sub=1;age=17", "403")]
    [InlineData("/protected/adult", "sub=1;age=18", "200")]
    [InlineData("/group/inner", "sub=1;age=17", "403")]
    [InlineData("/group/inner", "sub=1;age=18", "200")]
    [InlineData("/requirement", "age=18", "403")]
    [InlineData("/requirement", "age=21", "200")]
    [InlineData("/protected/own/1", "sub=1", "200")]
    [InlineData("/protected/own/1", "sub=2", "403")]
    public async Task Attributes_policies_roles_and_handlers_work_as_in_ASP_NET_Core(string path, string? claims, string expected) =>
        Assert.Equal(expected, await App.StatusAsync(path, claims));

    [Theory]
    [InlineData(null, "401 Bearer")]
    [InlineData("sub=1", "403 Bearer error=\"insufficient_scope\", scope=\"orders:write\"")]
    [InlineData("scope=orders:read", "403 Bearer error=\"insufficient_scope\", scope=\"orders:write\"")]
    [InlineData("scope=orders:write", "200")]
    [InlineData("scope=a orders:write b", "200")]
    [InlineData("scp=orders:write", "200")]
    [InlineData("scope=ORDERS:WRITE", "403 Bearer error=\"insufficient_scope\", scope=\"orders:write\"")]
    [InlineData("scope=orders:writer", "403 Bearer error=\"insufficient_scope\", scope=\"orders:write\"")]
    [InlineData("role=orders:write", "403 Bearer error=\"insufficient_scope\", scope=\"orders:write\"")]
    public async Task A_required_scope_is_named_to_the_client_that_lacks_it(string? claims, string expected) =>
        Assert.Equal(expected, await App.StatusAsync("/protected", claims, "POST"));

    [Theory]
    [InlineData("scope=a", "403 Bearer error=\"insufficient_scope\", scope=\"b\"")]
    [InlineData("scope=b", "403 Bearer error=\"insufficient_scope\", scope=\"a\"")]
    [InlineData("scope=a b", "200")]
    public async Task Several_attributes_require_a_scope_of_each(string claims, string expected) => Assert.Equal(expected, await App.StatusAsync("/protected", claims, "PUT"));

    [Theory]
    [InlineData("scope=orders:read", "200")]
    [InlineData("scope=orders:write", "200")]
    [InlineData("scope=orders", "403 Bearer error=\"insufficient_scope\", scope=\"orders:read orders:write\"")]
    public async Task A_policy_can_accept_one_of_several_scopes(string claims, string expected) => Assert.Equal(expected, await App.StatusAsync("/readers", claims));

    [Fact]
    public async Task Errors_have_the_form_of_the_app_and_say_nothing_about_the_policy()
    {
        var answer = await App.AskAsync("GET", "/protected/adult", ("X-Claims", "sub=1"));

        Assert.Equal("""{"statusCode":403,"message":"Forbidden"}""", answer.Body);
    }

    [Theory]
    [InlineData("/closed", null, "401 Bearer")]
    [InlineData("/closed", "sub=1", "200")]
    [InlineData("/open", null, "200")]
    [InlineData("/protected/open", null, "200")]
    [InlineData("/protected/staff", "sub=1", "403")]
    [InlineData("/nowhere", null, "404")]
    public async Task All_routes_can_require_authorization_by_default(string path, string? claims, string expected)
    {
        var app = Apps.Build(builder =>
        {
            builder.RequireAuthorization();
            builder.UseAuthorization(options =>
            {
                options.AddPolicy("Adult", policy => policy.RequireClaim("age"));
                options.AddPolicy("Own", policy => policy.RequireClaim("sub"));
            });
            builder.AddController<ProtectedController>();
            builder.MapGet("/closed", () => "");
            builder.MapGet("/open", () => "").AllowAnonymous();
        });

        Assert.Equal(expected, await app.StatusAsync(path, claims));
    }

    [Theory]
    [InlineData("GET", "/stream", null, "401 Bearer")]
    [InlineData("GET", "/stream", "sub=1", "200")]
    [InlineData("HEAD", "/stream", null, "401 Bearer")]
    [InlineData("GET", "/lambda", null, "401 Bearer")]
    [InlineData("GET", "/lambda", "sub=1", "200")]
    [InlineData("GET", "/group/inner", null, "401 Bearer")]
    [InlineData("GET", "/invalid", null, "401 Bearer")]
    [InlineData("GET", "/invalid", "sub=1", "400")]
    [InlineData("GET", "/scoped", null, "401 Bearer")]
    [InlineData("GET", "/scoped", "sub=1", "403 Bearer error=\"insufficient_scope\", scope=\"orders:write\"")]
    [InlineData("GET", "/roles", "sub=1", "403")]
    [InlineData("GET", "/claim", null, "401 Bearer")]
    [InlineData("GET", "/claim", "sub=1", "401 Bearer")]
    [InlineData("GET", "/claim", "sub=1;tenant=x", "401 Bearer")]
    [InlineData("GET", "/claim", "sub=1;tenant=7", "200")]
    [InlineData("GET", "/open-claim", null, "401 Bearer")]
    [InlineData("GET", "/authorizer", "sub=1", "401 Bearer")]
    [InlineData("GET", "/nowhere", null, "404")]
    [InlineData("POST", "/lambda", null, "405")]
    [InlineData("GET", "/openapi.json", null, "200")]
    public async Task Every_kind_of_route_requires_authorization(string method, string path, string? claims, string expected)
    {
        await using var app = BuildClosed(builder => builder.UseMethodNotAllowed());

        Assert.Equal(expected, await app.StatusAsync(path, claims, method));
    }

    [Theory]
    [InlineData(null, "404 nobody")]
    [InlineData("sub=1", "404 1")]
    public async Task A_handler_of_requests_without_a_route_is_open_to_all_clients_and_knows_them(string? claims, string expected)
    {
        await using var app = BuildClosed(builder => builder.OnNotFound(request => Response.Text(request.User.FindFirst("sub")?.Value ?? "nobody", 404)));

        var answer = await app.AskAsync("GET", "/nowhere", claims is null ? [] : [("X-Claims", claims)]);

        Assert.Equal(expected, $"{answer.Status} {answer.Body}");
    }

    [Fact]
    public async Task A_stream_does_not_begin_before_the_client_is_authorized()
    {
        await using var app = BuildClosed(_ => { });

        var answer = await app.AskAsync("GET", "/stream");

        Assert.Equal("""{"statusCode":401,"message":"Unauthorized"}""", answer.Body);
        Assert.Equal(0, _streams);
        Assert.Equal("[1]", (await app.AskAsync("GET", "/stream", ("X-Claims", "sub=1"))).Body);
        Assert.Equal(1, _streams);
    }

    [Fact]
    public async Task A_fallback_policy_applies_to_routes_without_attributes()
    {
        var app = Apps.Build(builder =>
        {
            builder.UseAuthorization(options => options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireRole("staff").Build());
            builder.MapGet("/plain", () => "");
            builder.MapGet("/own", [Authorize] () => "");
        });

        Assert.Equal(["401 Bearer", "403", "200", "200"], [await app.StatusAsync("/plain"), await app.StatusAsync("/plain", "sub=1"), await app.StatusAsync("/plain", "role=staff"), await app.StatusAsync("/own", "sub=1")]);
    }

    [Theory]
    [InlineData("instance")]
    [InlineData("all names")]
    [InlineData("post")]
    [InlineData("service")]
    [InlineData("provider")]
    public async Task Policies_come_from_all_places_that_ASP_NET_Core_reads(string place)
    {
        await using var app = Apps.Build(builder =>
        {
            builder.UseAuthorization(options => options.AddPolicy("Staff", policy => policy.RequireRole("nobody")));
            _ = place switch
            {
                "instance" => builder.Services.Configure<AuthorizationOptions>(AddStaff),
                "all names" => builder.Services.ConfigureAll<AuthorizationOptions>(AddStaff),
                "post" => builder.Services.PostConfigure<AuthorizationOptions>(AddStaff),
                "service" => builder.Services.AddSingleton<IConfigureOptions<AuthorizationOptions>, StaffOptions>(),
                _ => builder.Services.AddSingleton<IAuthorizationPolicyProvider, StaffProvider>(),
            };
            builder.Services.Configure<AuthorizationOptions>("another", options => options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireRole("nobody").Build());
            builder.MapGet("/staff", () => "").RequireAuthorization("Staff");
            builder.MapGet("/open", () => "");
        });

        Assert.Equal(["403", "200", "200"], [await app.StatusAsync("/staff", "sub=1"), await app.StatusAsync("/staff", "role=staff"), await app.StatusAsync("/open")]);
    }

    [Fact]
    public async Task Preflight_requests_pass_and_refusals_have_the_CORS_headers()
    {
        var app = Apps.Build(builder =>
        {
            builder.UseCors();
            builder.RequireAuthorization();
            builder.MapGet("/orders", () => "");
        });

        var preflight = await app.AskAsync("OPTIONS", "/orders", ("Origin", "https://a.example"), ("Access-Control-Request-Method", "GET"));
        var refusal = await app.AskAsync("GET", "/orders", ("Origin", "https://a.example"));

        Assert.Equal((204, "*"), (preflight.Status, preflight["Access-Control-Allow-Origin"]));
        Assert.Equal((401, "*"), (refusal.Status, refusal["Access-Control-Allow-Origin"]));
    }

    [Fact]
    public async Task Behaviors_and_the_action_see_only_requests_that_may_pass()
    {
        var seen = 0;
        var app = Apps.Build(builder =>
        {
            builder.UseAuthorization();
            builder.Use((request, next) =>
            {
                seen++;
                return next(request);
            });
            builder.MapGet("/closed", [Authorize] () => "");
        });

        Assert.Equal("401 Bearer", await app.StatusAsync("/closed"));
        Assert.Equal(0, seen);
    }

    [Fact]
    public async Task An_exception_handler_can_write_the_refusal()
    {
        var app = Apps.Build(builder =>
        {
            builder.RequireAuthorization();
            builder.OnException<UnauthorizedException>((_, _) => Response.Redirect("/login"));
            builder.MapGet("/closed", () => "");
        });

        Assert.Equal(302, (await app.AskAsync("GET", "/closed")).Status);
    }

    internal static void AddStaff(AuthorizationOptions options) => options.AddPolicy("Staff", policy => policy.RequireRole("staff"));

    /// <summary>An app with a route of each kind, all of which require authorization.</summary>
    private ApiGatewayRestResolver BuildClosed(Action<ResolverBuilder> configure) => Apps.Build(builder =>
    {
        builder.UseOpenApi(api => api.IsPublic = true);
        builder.RequireAuthorization();
        builder.MapGet("/stream", (Request _) => Stream());
        builder.MapGet("/lambda", () => "");
        builder.MapGroup("/group").MapGet("/inner", () => "");
        builder.MapGet("/invalid", (int page) => "");
        builder.MapGet("/scoped", [RequireScope("orders:write")] () => "");
        builder.MapGet("/roles", [Authorize(Roles = "staff")] () => "");
        builder.MapGet("/claim", ([FromClaim] int tenant) => "");
        builder.MapGet("/open-claim", [AllowAnonymous] ([FromClaim] int tenant) => "");
        builder.MapGet("/authorizer", ([FromAuthorizer("tenantOfNobody")] int tenant) => "");
        configure(builder);
    });

    private async IAsyncEnumerable<int> Stream()
    {
        _streams++;
        await Task.Yield();
        yield return 1;
    }
}

[Authorize]
public sealed class ProtectedController
{
    public string GetProtected() => "";

    [RequireScope("orders:write")]
    public string PostProtected() => "";

    [RequireScope("a")]
    [RequireScope("b")]
    public string PutProtected() => "";

    [HttpGet("/protected/open"), AllowAnonymous]
    public string Open() => "";

    [HttpGet("/protected/staff"), Authorize(Roles = "admin,staff")]
    public string Staff() => "";

    [HttpGet("/protected/adult"), Authorize("Adult")]
    public string Adult() => "";

    [HttpGet("/protected/own/{id}"), Authorize(Policy = "Own")]
    public string Own(string id) => id;
}

internal sealed class StaffOptions : IConfigureOptions<AuthorizationOptions>
{
    public void Configure(AuthorizationOptions options) => AuthorizationTests.AddStaff(options);
}

internal sealed class StaffProvider : IAuthorizationPolicyProvider
{
    public Task<AuthorizationPolicy> GetDefaultPolicyAsync() => Task.FromResult(Staff());

    public Task<AuthorizationPolicy?> GetFallbackPolicyAsync() => Task.FromResult<AuthorizationPolicy?>(null);

    public Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) => Task.FromResult<AuthorizationPolicy?>(policyName == "Staff" ? Staff() : null);

    private static AuthorizationPolicy Staff() => new AuthorizationPolicyBuilder().RequireRole("staff").Build();
}

internal sealed class Clock;

internal sealed class MinimumAge(int years) : IAuthorizationRequirement
{
    public int Years => years;
}

/// <summary>Has a scoped service, so that each request needs its own.</summary>
internal sealed class MinimumAgeHandler(Clock clock) : AuthorizationHandler<MinimumAge>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, MinimumAge requirement)
    {
        Assert.NotNull(clock);
        if (int.TryParse(context.User.FindFirst("age")?.Value, out var age) && age >= requirement.Years)
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}

internal sealed class OwnPath : IAuthorizationRequirement;

/// <summary>The resource is the request.</summary>
internal sealed class OwnPathHandler : AuthorizationHandler<OwnPath, Request>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, OwnPath requirement, Request resource)
    {
        if (resource.RouteValues["id"] == context.User.FindFirst("sub")?.Value)
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}

internal sealed class MinimumAgeAttribute(int years) : AuthorizeAttribute, IAuthorizationRequirementData
{
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new MinimumAge(years)];
}
