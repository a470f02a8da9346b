using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using LambdaEventHandler;

namespace TortureApi;

/// <summary>Orders, for the generated client.</summary>
public sealed class OrdersController : Controller
{
    /// <summary>Returns an order.</summary>
    /// <param name="id">The number of the order.</param>
    /// <param name="currency">The currency of the price.</param>
    /// <returns>The order.</returns>
    /// <exception cref="NotFoundException">There is no order with the number.</exception>
    public Order GetOrders(int id, string currency = "EUR") =>
        id == 404 ? throw new NotFoundException("There is no order 404") : new(id, [new("tea", 2, 4.50m)], OrderState.Open, new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero), currency, null);

    /// <summary>Lists orders.</summary>
    public IReadOnlyList<Order> GetOrders([FromQuery] OrderState[]? state = null, [Range(1, 100)] int limit = 10) =>
        [.. (state ?? [OrderState.Open]).Take(limit).Select((one, index) => new Order(index, [], one, default, "EUR", "note"))];

    /// <summary>Places an order.</summary>
    /// <param name="order">The order.</param>
    /// <response code="201">The order is placed.</response>
    [ProducesResponse(201, typeof(Order), Description = "The order is placed.")]
    public Response PostOrders(NewOrder order) =>
        Response.Created("/orders/7", new Order(7, order.Lines, OrderState.Open, default, order.Currency ?? "EUR", order.Note));

    /// <summary>Cancels an order.</summary>
    [ProducesResponse(409)]
    public Task DeleteOrders(int id) => Task.CompletedTask;
}

/// <summary>A parameter of every type and from every source.</summary>
public sealed class ParametersController : Controller
{
    [HttpGet("/parameters/types")]
    public string GetTypes(
        byte a, short b, int c, long d, ulong e, float f, double g, decimal h, bool i, char j, string k, Guid l, DateTime m, DateTimeOffset n, DateOnly o, TimeOnly p, TimeSpan q, OrderState r,
        int? s = null, OrderState t = OrderState.Paid, DateOnly? u = null, string v = "a \"quoted\" value", double w = 0.5, bool x = true) =>
        $"{a}{b}{c}{d}{e}{f}{g}{h}{i}{j}{k}{l}{m}{n}{o}{p}{q}{r}{s}{t}{u}{v}{w}{x}";

    [HttpGet("/parameters/lists")]
    public int GetLists([FromQuery] string[] names, [FromQuery] List<int> numbers, [FromQuery] IReadOnlyList<Guid>? ids = null) => names.Length + numbers.Count + (ids?.Count ?? 0);

    [HttpGet("/parameters/sources/{id}")]
    public string GetSources(string id, [FromHeader("X-Trace")] string? trace = null, [FromCookie("session")] string? session = null, [FromQuery("page-size")] int pageSize = 10) => $"{id}{trace}{session}{pageSize}";

    [HttpGet("/parameters/constraints/{number:int:min(1):max(9)}/{word:alpha:length(2,5)}/{code:regex(^[[A-Z]]{{3}}$)}")]
    public string GetConstraints(int number, string word, string code) => $"{number}{word}{code}";

    [HttpGet("/parameters/optional/{page=1}")]
    public string GetOptional(int page) => $"{page}";

    [HttpGet("/parameters/nullable/{name?}")]
    public string GetNullable(string? name) => $"{name}";

    [HttpGet("/parameters/files/{**path}")]
    public string GetFile(string path) => path;

    [HttpGet("/parameters/parts/{name}.{extension}")]
    public string GetParts(string name, string extension) => $"{name}{extension}";

    [HttpGet("/parameters/rules")]
    public string GetRules(
        [Range(1, 10)] int range, [StringLength(20, MinimumLength = 2)] string text, [RegularExpression("^[a-z]+$")] string pattern, [EmailAddress] string mail, [AllowedValues("a", "b")] string choice,
        [MinLength(1), MaxLength(3)] string bounded, [Url] string? link = null) => $"{range}{text}{pattern}{mail}{choice}{bounded}{link}";
}

/// <summary>A result of every kind.</summary>
public sealed class ResultsController : Controller
{
    [HttpGet("/results/text")]
    public string GetText() => "text";

    [HttpGet("/results/bytes")]
    public byte[] GetBytes() => [1, 2, 3];

    [HttpGet("/results/stream")]
    public Stream GetStream() => new MemoryStream([1, 2, 3]);

    [HttpPost("/results/nothing")]
    public void PostNothing()
    {
    }

    [HttpPost("/results/task")]
    public async Task PostTask() => await Task.Yield();

    [HttpGet("/results/value-task")]
    public ValueTask<Money?> GetValueTask() => new((Money?)null);

    [HttpGet("/results/sequence")]
    public async IAsyncEnumerable<Money> GetSequence()
    {
        await Task.Yield();
        yield return new(1, "EUR");
    }

    [HttpGet("/results/dictionary")]
    public Dictionary<string, Money> GetDictionary() => new() { ["a"] = new(1, "EUR") };

    [HttpGet("/results/any")]
    public object GetAny() => new { anything = true };

    [HttpGet("/results/json")]
    public JsonElement GetJson() => JsonElement.Parse("{}");

    [HttpGet("/results/response")]
    [ProducesResponse(200, typeof(Money))]
    [ProducesResponse(404, typeof(Problem), Description = "There is none.")]
    [ProducesResponse(503)]
    public Response GetResponse() => Response.Json(new Money(1, "EUR"));

    [Obsolete("Use GetText.")]
    [HttpGet("/results/old")]
    public int GetOld() => 1;

    [ExcludeFromDescription]
    [HttpGet("/results/hidden")]
    public int GetHidden() => 1;

    [OperationId("renamed")]
    [AcceptVerbs("PUT", "PATCH")]
    [Route("/results/several")]
    public int Save(Money money) => (int)money.Amount;

    [HttpAny("/results/everything")]
    public string Everything() => "";
}

/// <summary>A body of every shape.</summary>
public sealed class BodiesController : Controller
{
    [HttpPost("/bodies/shapes")]
    public Shapes PostShapes(Shapes shapes) => shapes;

    [HttpPost("/bodies/animals")]
    public Animal PostAnimals(Animal animal) => animal;

    [HttpPost("/bodies/trees")]
    public Tree PostTrees(Tree tree) => tree;

    [HttpPost("/bodies/pages")]
    public Page<Order> PostPages(Page<Money> page) => new([], page.Next);

    [HttpPost("/bodies/addresses")]
    public Billing.Address PostAddresses(Shipping.Address address) => new(address.Street, "DE");

    [HttpPost("/bodies/rules")]
    public Rules PostRules(Rules rules) => rules;

    [HttpPost("/bodies/list")]
    public int PostList(List<Money> list) => list.Count;

    [HttpPost("/bodies/optional")]
    public bool PostOptional(Money? money = null) => money is not null;

    [HttpPost("/bodies/any")]
    public bool PostAny([FromBody] JsonElement any) => any.ValueKind == JsonValueKind.Object;

    [HttpPost("/bodies/number")]
    public int PostNumber([FromBody] int number) => number;
}
