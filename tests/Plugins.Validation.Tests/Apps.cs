using System.ComponentModel.DataAnnotations;
using Amazon.Lambda.APIGatewayEvents;
using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler.Validation;

/// <summary>The function of these tests.</summary>
internal sealed class Apps(ApiGatewayRestResolver app)
{
    public TestContext Context { get; } = new();

    public static Apps With(Action<ResolverBuilder<ApiGatewayRestResolver>>? configure = null, Action<ValidationOptions>? options = null)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseValidation(options);
        builder.Services.AddSingleton<Catalog>();
        builder.AddController<ShopController>();
        configure?.Invoke(builder);
        return new(builder.Build());
    }

    /// <summary>Sends a request, and returns the status and the body.</summary>
    public async Task<string> Send(string method, string target, string? body = null)
    {
        var parts = target.Split('?');
        var query = parts.Length < 2 ? [] : parts[1].Split('&').Select(pair => pair.Split('=')).GroupBy(pair => pair[0]);
        var answer = await app.ResolveAsync(
            new APIGatewayProxyRequest
            {
                HttpMethod = method,
                Path = parts[0],
                Body = body,
                MultiValueQueryStringParameters = query.ToDictionary(group => group.Key, group => (IList<string>)[.. group.Select(pair => pair[1])]),
            },
            Context);
        return $"{answer.StatusCode} {answer.Body}";
    }

    /// <summary>Sends a body, and returns the errors of the response, one per line.</summary>
    public async Task<string> ErrorsOf(string path, string body, string method = "POST")
    {
        var answer = await Send(method, path, body);
        if (!answer.StartsWith("422 ", StringComparison.Ordinal))
        {
            return answer;
        }

        var errors = System.Text.Json.JsonDocument.Parse(answer[4..]).RootElement.GetProperty("errors").EnumerateArray();
        return string.Join('\n', errors.Select(error => $"{error.GetProperty("in")} {error.GetProperty("path")}: {error.GetProperty("message")}"));
    }
}

internal sealed class ShopController
{
    public string PostOrders(Order order) => $"{order.Customer}";

    public string PutOrders(int id, Order order, [Range(1, 5)] int page = 1, [FromQuery("max-price"), Display(Name = "maximum price"), Range(1, 9)] int? price = null) => $"{id} {order.Customer} {page} {price}";

    public string PostNodes(Node node) => $"{node.Value}";

    public string PostPeriods(Period period) => $"{period.From}";

    public string PostPairs([Required] Pair pair) => $"{pair.One}";

    public string PostHolders(Holder holder) => $"{holder.Trusted}";

    public string PostLines([MaxLength(2)] List<Line> lines) => $"{lines.Count}";

    [SkipValidation]
    public string PostAnything(Order order) => $"{order.Customer}";

    public string PostTrusted([ValidateNever] Order order, [Range(1, 2)] int page = 1) => $"{order.Customer} {page}";

    public string GetThrown([Throwing] string text) => text;

    public string GetKnown([Known] string article) => article;

    public string GetNames([MinLength(2)] string[] names, [Required, EmailAddress, StringLength(3)] string? mail = null) => $"{names.Length} {mail}";

    public async Task<Order> GetInvalid()
    {
        await Task.Yield();
        return new() { Customer = "Lessa", Lines = [new() { Qty = 10 }] };
    }

    public Order GetValid() => new() { Customer = "Lessa", Lines = [new()] };

    [SkipValidation]
    public Order GetUnchecked() => new();

    public Response GetRefused() => Response.Json(new Order(), 409);

    public Node GetCycle()
    {
        var node = new Node { Value = 9 };
        node.Next = node;
        return node;
    }

    public string PostSecrets(Secret secret) => $"{secret.Shown}";
}
