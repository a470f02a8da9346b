using System.ComponentModel.DataAnnotations;
using LambdaEventHandler;

namespace Validation;

public sealed record Order([property: Required] string? Customer, List<Line>? Lines = null);

public sealed record Line
{
    [Range(1, 9)]
    public int Qty { get; init; }
}

public sealed class ValidationController
{
    public string PostOrders(Order order) => $"{order.Customer}";

    public async Task<string> PutOrders(int id, Request request, Order? order, [Range(1, 5)] int page = 1, [MaxLength(2)] string[]? tags = null)
    {
        await Task.Yield();
        return $"{id} {request.Method} {order?.Customer} {page} {tags?.Length}";
    }

    public void PatchOrders(Order order, CancellationToken token)
    {
    }

    public Task PostTasks([Required] Order order) => throw new BadRequestException("thrown at once");

    public ValueTask<int> GetLevels([Range(1, 5)] int? level = null, [FromServices] IServiceProvider? services = null) => new(level ?? (services is null ? -1 : 0));

    public string GetTenants([FromTenant, StringLength(3)] string tenant, [FromTenant("X-Order")] Order? order = null) => $"{tenant} {order}";

    [SkipValidation]
    public string PostUnchecked(Order order) => $"{order.Customer}";

    public string PostSecrets([ValidateNever] Order order, [FromQuery, AllowedValues("a", "b")] string mode) => $"{order.Customer} {mode}";
}

[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FromTenantAttribute(string header = "X-Tenant") : FromValueAttribute(header)
{
    public override string In => "header";

    public override async ValueTask<BindingResult> BindAsync(Request request, ParameterDescriptor parameter)
    {
        await Task.Yield();
        return request.Headers[parameter.WireName] switch
        {
            null => BindingResult.Missing,
            "bad" => BindingResult.Failure("The tenant is unknown."),
            var text => BindingResult.Success(parameter.Type == typeof(Order) ? new Order(null, [new Line()]) : text),
        };
    }
}
