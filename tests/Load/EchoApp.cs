using LambdaEventHandler.JwtBearer;
using Microsoft.AspNetCore.Authorization;

namespace LambdaEventHandler.Load;

/// <summary>An app whose responses show whether they belong to their requests: they repeat what the client sent and who it is.</summary>
internal static class EchoApp
{
    private const string Issuer = "https://login.example.com";

    public static ApiGatewayRestResolver Create(SigningKey key)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder()
            .UseCors()
            .UseCompression()
            .UseJwtBearer(options => (options.SigningKeys, options.ValidIssuers, options.Audience) = ([key.Json], [Issuer], "orders"))
            .UseAuthorization();
        builder.MapPost("/orders/{id}", [Authorize] (int id, [FromClaim("sub")] string user, Order order) => new Echo(id, user, order.Text));
        builder.MapGet("/hello/{name}", (string name) => $"hello {name}");
        return builder.Build();
    }

    /// <summary>Returns a token of a user, which is valid until 2100.</summary>
    public static string TokenOf(string user, SigningKey key) =>
        key.Token($$"""{"iss":"{{Issuer}}","aud":"orders","sub":"{{user}}","exp":4102444800}""");
}

/// <summary>The body of a request.</summary>
public sealed record Order(string Text);

/// <summary>The body of a response.</summary>
public sealed record Echo(int Id, string User, string Text);
