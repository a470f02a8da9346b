namespace LambdaEventHandler.Errors;

internal class ShopException(string message) : Exception(message);

internal class StockException(string message) : ShopException(message);

internal sealed class SoldOutException(string message) : StockException(message);
