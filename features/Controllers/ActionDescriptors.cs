namespace LambdaEventHandler.Features.Controllers;

/// <summary>Has actions to describe.</summary>
public sealed class DescribedOrdersController
{
    public Person? GetDescribedOrders(int id, [FromQuery("page-size")] int pageSize = 10, [FromCookie] string? session = null, CancellationToken token = default) =>
        token.IsCancellationRequested || session == "none" ? null : new Person($"{id} {pageSize}");

    public Task PostDescribedOrders(Person person) => Task.CompletedTask;
}
