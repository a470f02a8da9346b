using System.Security.Claims;
using System.Text.Json;

namespace LambdaEventHandler.Testing;

public sealed class UserTests : IAsyncDisposable
{
    private readonly ApiGatewayRestResolver _app = TestApp.Create();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData(EventSource.RestApi, null, """{"claims":{"sub":"lessa","email":"a@example.com"}}""")]
    [InlineData(EventSource.HttpApi, null, """{"jwt":{"claims":{"sub":"lessa","email":"a@example.com"},"scopes":null}}""")]
    [InlineData(EventSource.HttpApi, Authorizer.Lambda, """{"lambda":{"sub":"lessa","email":"a@example.com"}}""")]
    public async Task Claims_are_in_the_event(EventSource source, Authorizer? authorizer, string expected)
    {
        using var client = _app.CreateClient(source).As(new ClaimsPrincipal(new ClaimsIdentity([new("sub", "lessa"), new("email", "a@example.com")], "test")), authorizer);

        await client.GetStringAsync(new Uri("/path", UriKind.Relative));

        using var sent = JsonDocument.Parse(client.LastExchange.EventJson!);
        Assert.Equal(expected, sent.RootElement.GetProperty("requestContext").GetProperty("authorizer").GetRawText());
    }

    [Theory]
    [InlineData(EventSource.RestApi, null)]
    [InlineData(EventSource.RestApi, Authorizer.Lambda)]
    [InlineData(EventSource.RestApi, Authorizer.Iam)]
    [InlineData(EventSource.HttpApi, null)]
    [InlineData(EventSource.HttpApi, Authorizer.Lambda)]
    [InlineData(EventSource.HttpApi, Authorizer.Iam)]
    [InlineData(EventSource.HttpApiPayload1, null)]
    [InlineData(EventSource.HttpApiPayload1, Authorizer.Lambda)]
    [InlineData(EventSource.HttpApiPayload1, Authorizer.Iam)]
    [InlineData(EventSource.FunctionUrl, null)]
    public async Task The_user_of_a_request_has_the_claims(EventSource source, Authorizer? authorizer)
    {
        await using var app = TestApp.Create(builder => builder.MapGet("/me", (Request request) => $"{request.User.Identity!.IsAuthenticated} {request.User.Claims.Any(claim => claim.Value == "lessa")}"));
        using var client = app.CreateClient(source).As(new ClaimsPrincipal(new ClaimsIdentity([new("sub", "lessa")], "test")), authorizer);

        Assert.Equal("True True", await client.GetStringAsync(new Uri("/me", UriKind.Relative)));
        client.As((ClaimsPrincipal?)null);
        Assert.Equal("False False", await client.GetStringAsync(new Uri("/me", UriKind.Relative)));
    }

    [Fact]
    public async Task An_anonymous_client_has_no_authorizer()
    {
        using var client = _app.CreateClient().As("lessa").As((ClaimsPrincipal?)null);

        await client.GetStringAsync(new Uri("/path", UriKind.Relative));

        Assert.DoesNotContain("authorizer", client.LastExchange.EventJson, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_that_the_source_cannot_send_is_rejected()
    {
        using var client = _app.CreateClient(EventSource.FunctionUrl);

        Assert.Contains("email", Assert.Throws<ArgumentException>(() => client.As("lessa", ("email", "a@example.com"))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => client.As(new ClaimsPrincipal(), Authorizer.Jwt));
    }
}
