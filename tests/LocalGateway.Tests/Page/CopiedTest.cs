using System.Text;
using LambdaEventHandler;
using LambdaEventHandler.Testing;

namespace Shop;

/// <summary>The app that the copied tests call by the name that most projects have.</summary>
internal static class Function
{
    public static readonly ApiGatewayRestResolver App = Build();

    private static ApiGatewayRestResolver Build()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        Configure(builder);
        return builder.Build();
    }

    public static void Configure(ResolverBuilder<ApiGatewayRestResolver> builder)
    {
        builder.MapPost("/orders", (Request request, [FromClaim("sub")] string user, [FromHeader("X-Shop")] string shop) => new { user, shop, page = request.Query["page"], request.Body!.Length });
        builder.MapGet("/text", () => "a \"quoted\" text\nwith \\ and \t");
    }
}

/// <summary>These methods are what the page copies. <see cref="TestCodeTests"/> compares them.</summary>
public sealed class CopiedTest
{
    [Fact]
    public async Task Post_dev_orders_returns_200()
    {
        using var client = Function.App.CreateClient(EventSource.RestApi).WithStage("dev").As("lessa", ("scope", "orders:write"));
        using var request = new HttpRequestMessage(new HttpMethod("POST"), "/dev/orders?page=2&token=(hidden)");
        // The header Authorization is hidden: show secrets to copy it, or use client.As(...).
        request.Headers.TryAddWithoutValidation("X-Shop", "north");
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes("""{"item":"tea","note":"a \\ b"}"""));
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");

        using var response = await client.SendAsync(request);

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("""{"user":"lessa","shop":"north","page":"2","length":30}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Get_text_returns_200()
    {
        using var client = Function.App.CreateClient(EventSource.RestApi);
        using var request = new HttpRequestMessage(new HttpMethod("GET"), "/text");

        using var response = await client.SendAsync(request);

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("a \"quoted\" text\u000Awith \\ and \u0009", await response.Content.ReadAsStringAsync());
    }
}
