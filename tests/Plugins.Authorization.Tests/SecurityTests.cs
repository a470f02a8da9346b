using System.Text.Json.Nodes;
using LambdaEventHandler.OpenApi;
using Microsoft.AspNetCore.Authorization;

namespace LambdaEventHandler.Authorization;

public sealed class SecurityTests
{
    [Fact]
    public async Task The_OpenAPI_document_describes_what_routes_require()
    {
        var document = await DocumentAsync(api => { });

        Assert.Equal("""{"Bearer":{"type":"http","scheme":"bearer","bearerFormat":"JWT"}}""", Compact(document["components"]!["securitySchemes"]));
        Assert.Equal("""[{"Bearer":[]}]""", Compact(document["paths"]!["/closed"]!["get"]!["security"]));
        Assert.Equal("""[{"Bearer":["orders:write"]}]""", Compact(document["paths"]!["/scoped"]!["get"]!["security"]));
        Assert.Equal("""[{"Bearer":["orders:read"]}]""", Compact(document["paths"]!["/claims"]!["get"]!["security"]));
        Assert.Null(document["paths"]!["/open"]!["get"]!["security"]);
        Assert.Equal(["200", "401", "403"], document["paths"]!["/closed"]!["get"]!["responses"]!.AsObject().Select(response => response.Key));
        Assert.Equal(["200"], document["paths"]!["/open"]!["get"]!["responses"]!.AsObject().Select(response => response.Key));
    }

    [Fact]
    public async Task Version_3_0_has_no_scopes_of_HTTP_authentication()
    {
        var document = await DocumentAsync(api => api.SpecVersion = OpenApiVersion.V30);

        Assert.Equal("""[{"Bearer":[]}]""", Compact(document["paths"]!["/scoped"]!["get"]!["security"]));
    }

    [Fact]
    public async Task The_scheme_of_the_app_can_be_described_otherwise()
    {
        var document = await DocumentAsync(api => api.OnDocument = described =>
            described.Components!.SecuritySchemes!["Bearer"] = new Microsoft.OpenApi.OpenApiSecurityScheme { Type = Microsoft.OpenApi.SecuritySchemeType.OpenIdConnect, OpenIdConnectUrl = new("https://id.example/.well-known/openid-configuration") });

        Assert.Equal("openIdConnect", (string?)document["components"]!["securitySchemes"]!["Bearer"]!["type"]);
    }

    [Fact]
    public async Task An_app_without_authorization_has_neither_schemes_nor_requirements()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseOpenApi(api => api.IsPublic = true);
        builder.MapGet("/open", () => "");

        var document = (await builder.Build().AskAsync("GET", "/openapi.json")).Body;

        Assert.DoesNotContain("security", document, StringComparison.Ordinal);
    }

    private static async Task<JsonObject> DocumentAsync(Action<OpenApiOptions> configure)
    {
        var app = Apps.Build(builder =>
        {
            builder.UseOpenApi(api =>
            {
                api.IsPublic = true;
                configure(api);
            });
            builder.RequireAuthorization();
            builder.UseAuthorization(options => options.AddPolicy("Read", policy => policy.RequireClaim("scope", "orders:read")));
            builder.MapGet("/closed", () => "");
            builder.MapGet("/open", [AllowAnonymous] () => "");
            builder.MapGet("/scoped", [RequireScope("orders:write")] () => "");
            builder.MapGet("/claims", [Authorize("Read")] () => "");
        });
        return JsonNode.Parse((await app.AskAsync("GET", "/openapi.json")).Body)!.AsObject();
    }

    private static string? Compact(JsonNode? node) => node?.ToJsonString();
}
