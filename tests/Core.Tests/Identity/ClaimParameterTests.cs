using System.Security.Claims;
using System.Text.Json.Nodes;

namespace LambdaEventHandler.Identity;

/// <summary>Controllers of this project are read by reflection; the cases of SourceGeneration.Tests compare them with compiled ones.</summary>
public sealed class ClaimParameterTests
{
    private const string Id = "6f9619ff-8b86-d011-b42d-00c04fc964ff";

    private static readonly ApiGatewayHttpResolver App = Build();

    [Theory]
    [InlineData("/sub", """{"jwt":{"claims":{"sub":"6f9619ff-8b86-d011-b42d-00c04fc964ff"}}}""", 200, Id)]
    [InlineData("/sub", """{"jwt":{"claims":{"sub":"lessa"}}}""", 401, """{"statusCode":401,"message":"Unauthorized"}""")]
    [InlineData("/sub", """{"jwt":{"claims":{"x":"y"}}}""", 401, """{"statusCode":401,"message":"Unauthorized"}""")]
    [InlineData("/sub", "{}", 401, """{"statusCode":401,"message":"Unauthorized"}""")]
    [InlineData("/sub?page=x", "{}", 401, """{"statusCode":401,"message":"Unauthorized"}""")]
    [InlineData("/groups", """{"jwt":{"claims":{"cognito:groups":"[a b]"}}}""", 200, "a+b")]
    [InlineData("/groups", "{}", 200, "")]
    [InlineData("/optional", "{}", 200, "none")]
    [InlineData("/tenant", """{"lambda":{"tenantId":"7"}}""", 200, "7")]
    [InlineData("/tenant", """{"lambda":{"tenantId":7}}""", 200, "7")]
    [InlineData("/tenant", """{"lambda":{"tenantId":"x"}}""", 401, """{"statusCode":401,"message":"Unauthorized"}""")]
    [InlineData("/tenant", """{"lambda":{"TENANT":"7"}}""", 401, """{"statusCode":401,"message":"Unauthorized"}""")]
    [InlineData("/tenant", """{"jwt":{"claims":{"tenantId":"7"}}}""", 401, """{"statusCode":401,"message":"Unauthorized"}""")]
    [InlineData("/user", """{"jwt":{"claims":{"sub":"lessa"}}}""", 200, "lessa")]
    [InlineData("/user", "{}", 200, "nobody")]
    public async Task Claims_and_authorizer_values_are_parameters_and_missing_ones_return_401(string target, string authorizer, int status, string body)
    {
        var source = new HttpSource();
        var query = target.Split('?');
        var sent = source.ToEvent(new SentRequest("GET", query[0]) { Query = query.Length > 1 ? [("page", "x")] : [] });
        sent["requestContext"]!["authorizer"] = JsonNode.Parse(authorizer);

        foreach (var answer in new[] { await source.AskJson(App, sent), await source.AskTyped(App, sent) })
        {
            Assert.Equal(status, (int)answer["statusCode"]!);
            Assert.Equal(body, (string)answer["body"]!);
            Assert.Equal(status == 401 ? "Bearer" : null, (string?)answer["headers"]!["WWW-Authenticate"]);
        }
    }

    [Fact]
    public void The_action_describes_where_its_parameters_come_from()
    {
        var parameters = App.Routes.Single(route => route.Template == "/tenant").Action.Parameters.Concat(App.Routes.Single(route => route.Template == "/user").Action.Parameters);

        Assert.Equal(["authorizer tenantId", "invocation user"], parameters.Select(parameter => $"{parameter.In} {parameter.WireName}"));
    }

    private static ApiGatewayHttpResolver Build()
    {
        var builder = ApiGatewayHttpResolver.CreateBuilder();
        builder.MapGet("/sub", ([FromClaim("sub")] Guid userId, int page = 1) => userId.ToString());
        builder.MapGet("/groups", ([FromClaim("cognito:groups")] string[] groups) => string.Join('+', groups));
        builder.MapGet("/optional", ([FromClaim("sub")] string? sub) => sub ?? "none");
        builder.MapGet("/tenant", ([FromAuthorizer("tenantId")] int tenant) => $"{tenant}");
        builder.MapGet("/user", (ClaimsPrincipal user) => user.Identity!.Name ?? "nobody");
        return builder.Build();
    }
}
