namespace LambdaEventHandler.Browser;

public sealed class TodosController : Controller
{
    public Response GetTodos() => new()
    {
        Body = ResponseBody.FromValue(new[] { new Todo(1, "café ☕") }),
        Headers = { ["X-Total"] = "1", ["X-Internal"] = "shard-7" },
    };

    public Todo GetTodos(int id) => id == 1 ? new(1, "café ☕") : throw new NotFoundException($"There is no todo {id}");

    public SavedTodo PutTodos(int id, Todo todo, [FromHeader("X-Trace")] string? trace = null) => new(id, todo.Title, trace);
}

public sealed record Todo(int Id, string Title);

/// <summary>What the function says of a request to save: all that it got of it.</summary>
public sealed record SavedTodo(int Id, string Title, string? Trace);

/// <summary>What Swagger UI tries out.</summary>
public sealed class OrdersController : Controller
{
    /// <summary>Returns an order.</summary>
    /// <param name="id">The number of the order.</param>
    /// <param name="currency">The currency of the price.</param>
    public Order GetOrders(int id, string currency = "EUR") => new(id, "tea", 4.5m, currency);

    /// <summary>Places an order.</summary>
    public Response PostOrders(NewOrder order) => Response.Created("/orders/7", new Order(7, order.Item, 4.5m * order.Quantity, "EUR"));
}

public sealed record Order(int Id, string Item, decimal Price, string Currency);

public sealed record NewOrder(string Item, int Quantity);

/// <summary>Takes a file that Swagger UI uploads.</summary>
public sealed class PhotosController
{
    /// <summary>Adds a photo.</summary>
    public PhotoDetails PostPhotos(FormFile photo, [FromForm] string title, [FromForm("owner")] Owner owner) =>
        new(photo.FileName, photo.ContentType, photo.Length, photo.Content.Span[0], title, owner);
}

public sealed record PhotoDetails(string FileName, string? ContentType, int Length, byte First, string Title, Owner Owner);

public sealed record Owner(string Name, Address Address);

public sealed record Address(string City);

public sealed class PricesController
{
    /// <summary>The browser's cache keeps this answer, and may give it to a page of another origin.</summary>
    [CacheControl("max-age=600")]
    public string GetPrices() => "100.10";
}

public sealed class ReportController
{
    public static string Text { get; } = string.Concat(Enumerable.Range(1, 2000).Select(line => $"line {line}: café ☕\n"));

    [Compress]
    public string GetReport() => Text;
}

[Route("/images")]
public sealed class ImagesController
{
    private const string RedSvg = """<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30" fill="#f00"/></svg>""";

    // 2 by 2 pixels of pure blue.
    private static readonly byte[] BluePng = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAD0lEQVR42mNgYPgPRmAKABf2A/3HkIu0AAAAAElFTkSuQmCC");

    [Compress]
    [HttpGet("logo.svg")]
    public Response GetLogo() => new() { ContentType = "image/svg+xml", Body = RedSvg };

    [HttpGet("dot.png")]
    public Response GetDot() => Response.Binary(BluePng, "image/png");
}

public sealed class SessionController : Controller
{
    public Response PostSession()
    {
        var response = Response.Text("welcome");
        response.Cookies.Add(new Cookie("session", "s3cr3t") { Secure = false });
        return response;
    }

    public string GetSession() => Request.Cookies["session"] ?? "a stranger";
}

public sealed class FailingController
{
    public string GetFailing() => throw new InvalidOperationException("the password is swordfish");
}

/// <summary>For callers that are no pages.</summary>
[DisableCors]
public sealed class InternalController
{
    public string GetInternal() => "for servers only";
}
