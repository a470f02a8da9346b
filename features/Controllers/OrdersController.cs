namespace LambdaEventHandler.Features.Controllers;

public sealed class OrdersController
{
    public object GetOrders(int id, decimal? price = null, Shade? shade = null, DateOnly? day = null, bool? urgent = null, int[]? lines = null) =>
        new { id, price, shade, day, urgent, lines };
}
