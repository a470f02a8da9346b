using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler.Authorization;

public sealed class ProblemTests
{
    [Fact]
    public void Everything_that_is_wrong_fails_the_build_at_once()
    {
        var problems = Apps.Problems(builder =>
        {
            builder.UseAuthorization(options => options.AddPolicy("Unhandled", policy => policy.AddRequirements(new OwnPath())));
            builder.MapGet("/unknown", () => "").RequireAuthorization("Adulte");
            builder.MapGet("/unhandled", () => "").RequireAuthorization("Unhandled");
            builder.MapGet("/scheme", () => "").With(new AuthorizeAttribute { AuthenticationSchemes = "Cookies" });
            builder.MapGet("/noscope", () => "").With(new RequireScopeAttribute());
            builder.MapGet("/scope", () => "").With(new RequireScopeAttribute("a b"));
        });

        Assert.Collection(
            problems.Order(StringComparer.Ordinal),
            Starts("Map(GET /noscope): [RequireScope] has no scope: use visible ASCII characters"),
            Starts("Map(GET /scheme) requires the authentication scheme Cookies, but an app has no schemes"),
            Starts("Map(GET /scope): [RequireScope] has the scopes 'a b', of which one is invalid: use"),
            Starts("Map(GET /unhandled) has the requirement OwnPath, but no IAuthorizationHandler handles it"),
            Starts("Map(GET /unknown) requires the policy 'Adulte', which does not exist. Add it with UseAuthorization"));
    }

    [Fact]
    public void A_policy_that_every_route_requires_must_exist() =>
        Assert.Contains("'Staff', which does not exist", Assert.Single(Apps.Problems(builder =>
        {
            builder.RequireAuthorization("Staff");
            builder.MapGet("/a", () => "");
        })), StringComparison.Ordinal);

    [Fact]
    public void A_handler_of_another_resource_handles_no_route() =>
        Assert.Contains("OwnPath", Assert.Single(Apps.Problems(builder =>
        {
            Configure(builder);
            builder.Services.AddSingleton<IAuthorizationHandler, DocumentHandler>();
        })), StringComparison.Ordinal);

    [Theory]
    [InlineData(typeof(OwnPathHandler))]
    [InlineData(typeof(AnyHandler))]
    public void A_handler_of_the_request_or_of_anything_is_accepted(Type handler) => Assert.NotNull(Apps.Build(builder =>
    {
        Configure(builder);
        builder.Services.AddSingleton(typeof(IAuthorizationHandler), handler);
    }));

    [Fact]
    public void A_handler_from_a_factory_is_accepted() => Assert.NotNull(Apps.Build(builder =>
    {
        Configure(builder);
        builder.Services.AddSingleton<IAuthorizationHandler>(_ => new OwnPathHandler());
    }));

    [Fact]
    public void An_attribute_without_the_plugin_fails_the_build() =>
        Assert.Equal(
            "ProtectedController.GetProtected is marked with [Authorize], but nothing enforces it, so every client could call it. "
            + "Add the package LambdaEventHandler.Plugins.Authorization and call builder.UseAuthorization(), or remove the attribute.",
            Apps.Problems(builder => builder.AddController<ProtectedController>()).First(problem => problem.Contains("GetProtected", StringComparison.Ordinal)));

    [Fact]
    public void An_attribute_that_only_implements_the_interface_fails_the_build_without_the_plugin() =>
        Assert.Contains("[Members]", Assert.Single(Apps.Problems(builder => builder.MapGet("/a", () => "").With(new MembersAttribute()))), StringComparison.Ordinal);

    [Fact]
    public void An_attribute_with_requirements_fails_the_build_without_the_plugin() =>
        Assert.Contains("[OwnPaths]", Assert.Single(Apps.Problems(builder => builder.MapGet("/a", [OwnPaths] () => ""))), StringComparison.Ordinal);

    [Fact]
    public void A_policy_fails_the_build_without_the_plugin() =>
        Assert.Contains(
            "GET /a) has an AuthorizationPolicy, but nothing enforces it",
            Assert.Single(Apps.Problems(builder => builder.MapGet("/a", () => "").With(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build()))),
            StringComparison.Ordinal);

    [Fact]
    public void An_attribute_of_the_class_of_a_handler_fails_the_build_also_with_the_plugin()
    {
        // A variable, so that the compiler leaves the handler to reflection.
        Delegate handler = new Office().Get;

        Assert.Equal(
            "Office.Get: [Authorize] on the class Office does not apply to a mapped handler, so it would not protect the route. Put the attribute on the method, or add the class with AddController.",
            Assert.Single(Apps.Problems(builder => builder.UseAuthorization().MapGet("/a", handler))));
    }

    [Fact]
    public void A_build_that_failed_can_be_repeated()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseAuthorization();
        builder.MapGet("/a", () => "").RequireAuthorization("Late");
        Assert.Throws<InvalidConfigurationException>(builder.Build);

        builder.UseAuthorization(options => options.AddPolicy("Late", policy => policy.RequireAuthenticatedUser()));

        Assert.NotNull(builder.Build().Routes[0].Security);
    }

    private static Action<string> Starts(string text) => problem => Assert.StartsWith(text, problem, StringComparison.Ordinal);

    private static void Configure(ResolverBuilder<ApiGatewayRestResolver> builder)
    {
        builder.UseAuthorization(options => options.AddPolicy("Own", policy => policy.AddRequirements(new OwnPath())));
        builder.MapGet("/a", () => "").RequireAuthorization("Own");
    }

    private sealed class DocumentHandler : AuthorizationHandler<OwnPath, string>
    {
        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, OwnPath requirement, string resource) => Task.CompletedTask;
    }

    private sealed class AnyHandler : IAuthorizationHandler
    {
        public Task HandleAsync(AuthorizationHandlerContext context) => Task.CompletedTask;
    }

    [Authorize]
    private sealed class Office
    {
        [System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "The handler is a method of an object.")]
        public string Get() => "";
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class OwnPathsAttribute : Attribute, IAuthorizationRequirementData
    {
        public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new OwnPath()];
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class MembersAttribute : Attribute, IAuthorizeData
    {
        public string? Policy { get; set; }

        public string? Roles { get; set; }

        public string? AuthenticationSchemes { get; set; }
    }
}
