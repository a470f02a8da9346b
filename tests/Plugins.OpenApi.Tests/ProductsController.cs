namespace LambdaEventHandler.OpenApi;

public sealed class ProductsController
{
    /// <summary>Returns a product.</summary>
    /// <exception cref="SoldOutException">It is sold out.</exception>
    /// <exception cref="DiscontinuedException">It is no longer sold.</exception>
    /// <exception cref="MissingProductException">There is no such product.</exception>
    /// <exception cref="TimeoutException" status="503">Busy.</exception>
    /// <exception cref="VaryingException">Anything else.</exception>
    /// <exception cref="InvalidOperationException">A bug.</exception>
    public string GetProducts(int id) => $"{id}";

    public class SoldOutException(string message) : ServiceException(Conflict, message)
    {
        private const int Conflict = 409;
    }

    public sealed class DiscontinuedException : ServiceException
    {
        public DiscontinuedException()
            : this("It is no longer sold.")
        {
        }

        public DiscontinuedException(string message)
            : base(message: message, statusCode: (int)System.Net.HttpStatusCode.Gone)
        {
        }
    }

    public sealed class MissingProductException() : NotFoundException("There is no such product.");

    public sealed class VaryingException(int status) : ServiceException(status, "It varies.");
}
