namespace LambdaEventHandler.Features.Controllers;

public sealed class PriceController
{
    public Price PostPrice(Price price) => price;
}
