using System.ComponentModel.DataAnnotations;
using System.Net.ServerSentEvents;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace LambdaEventHandler.OpenApi
{
    /// <summary>An app with every shape that a document can have.</summary>
    internal static class TortureApp
    {
        public static ApiGatewayRestResolver Build(Action<OpenApiOptions>? configure = null, Action<ResolverBuilder>? add = null)
        {
            var builder = ApiGatewayRestResolver.CreateBuilder()
                .UseJson(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } })
                .AddController<OrdersController>()
                .AddController<ShapesController>()
                .UseOpenApi(api =>
                {
                    api.Title = "Torture";
                    configure?.Invoke(api);
                });
            builder.MapGet("/files/{*rest}", (string rest) => rest);
            builder.MapGet("/items/{name}.{extension}", (string name, string extension) => name + extension);
            builder.MapGet("/optional/{id:int?}", (int? id) => id ?? 0);
            builder.MapGet("/a-b", () => "dashed");
            builder.MapGet("/a/b", () => "slashed");
            builder.Map(["ANY"], "/anything", () => "any");
            builder.MapPost("/anything", (Line line) => line);
            builder.MapGet("/hidden", () => "hidden").With(new ExcludeFromDescriptionAttribute());
            builder.MapGet("/own", () => new Response(202));
            builder.MapGet("/declared", () => new Response(202)).With(new ProducesResponseAttribute(202, typeof(Line)) { Description = "Accepted for later" });
            builder.MapGet("/first/id", () => new First.Thing("a"));
            builder.MapGet("/second/id", () => new Second.Thing(1));
            builder.MapGet("/page", () => new Page<Line>([], 0));
            builder.MapGet("/pages", () => new List<Page<string>>());
            builder.MapGet("/stream", () => AsyncLines());
            builder.MapGet("/events", () => Events());
            builder.MapGet("/writer", () => Written());
            builder.MapGet("/tree", () => new Node());
            builder.MapGet("/animals", () => new List<Animal>());
            builder.MapGet("/numbers", () => new Numbers { Level = Level.Low });
            add?.Invoke(builder);
            return builder.Build();
        }

        private static async IAsyncEnumerable<SseItem<Line>> Events()
        {
            await Task.Yield();
            yield return new(new Line("a", 1));
        }

        private static Func<Stream, CancellationToken, Task> Written() => (output, cancellationToken) => output.WriteAsync("a"u8.ToArray(), cancellationToken).AsTask();

        private static async IAsyncEnumerable<Line> AsyncLines()
        {
            await Task.Yield();
            yield return new Line("a", 1);
        }
    }

    /// <summary>Orders of a shop.</summary>
    [Route("/orders")]
    public sealed class OrdersController
    {
        /// <summary>Lists orders.</summary>
        /// <remarks>The newest first.</remarks>
        /// <param name="color">The color.</param>
        /// <param name="limit">How many at most.</param>
        /// <returns>The orders.</returns>
        public IReadOnlyList<Order> Get(
            Color? color, [Range(1, 100)] int limit = 10, [FromQuery] string[]? tags = null, [FromHeader("X-Tenant"), StringLength(20, MinimumLength = 2)] string tenant = "none",
            [FromCookie] Guid? session = null, DateOnly? day = null, decimal price = 1.5m, Color sort = Color.Green) => [];

        /// <summary>Finds an order.</summary>
        /// <param name="id">The number of the order.</param>
        /// <exception cref="NotFoundException">There is no such order.</exception>
        [HttpGet("{id:int:min(1)}")]
        [OperationId("findOrder")]
        public Order? Find(int id) => throw new NotFoundException();

        /// <summary>Adds an order.</summary>
        /// <param name="order">The order.</param>
        [ProducesResponse(409, typeof(Conflict), Description = "The order is there already.")]
        public Order Post(Order order) => order;

        [HttpPut("{id:int}")]
        [HttpPatch("{id:int}")]
        [OperationId("saveOrder")]
        public Task Save(int id, Line[] lines) => Task.CompletedTask;

        [Obsolete("Use another one.")]
        [HttpDelete("{orderId:int}")]
        public void Remove(int orderId)
        {
        }

        [HttpGet("codes/{code:regex(^[A-Z]{{2}}$)}/{key:guid}/{long:length(2,4)}")]
        public string Codes(string code, string key, Request request) => code + key + request.RouteValues["long"];

        [HttpGet("picture")]
        public byte[] Picture() => [1];

        [HttpGet("stream")]
        public Stream Stream([EmailAddress] string? email, [Url] string? site, [AllowedValues("a", "b")] string? letter, [RegularExpression("[a-z]+")] string? word, [MinLength(1), MaxLength(3)] int[] ids) => new MemoryStream([1]);
    }

    [Route("/shapes")]
    public sealed class ShapesController
    {
        public Shape Post(Shape shape) => shape;

        [HttpGet("circle")]
        public Circle Circle() => new("a", 1);
    }

    /// <summary>The colors.</summary>
    public enum Color
    {
        Red,
        Green,
    }

    /// <summary>An order.</summary>
    /// <param name="Id">The number.</param>
    public record Order(
        int Id, string Name, string? Note, Guid Key, [property: Range(0.5, 10)] decimal Price, DateTimeOffset At, DateOnly Day, byte[] Bytes, Color Color, Color? Maybe, List<Line> Lines,
        List<Line>? More, Line? Last, Dictionary<string, Line> Map, Dictionary<string, int[]> Counts, long Large = 3)
    {
        [JsonPropertyName("renamed")]
        public required string Renaming { get; set; }

        [JsonIgnore]
        public string Secret { get; set; } = "";

        public TimeSpan Time { get; set; }

        public object? Any { get; set; }

        public Point Point { get; set; }

        public Point? Other { get; set; }

        /// <summary>Where it is.</summary>
        /// <example>https://example.com</example>
        [Obsolete("Use another one.")]
        public Uri? Link { get; set; }

        public JsonNode? Node { get; set; }

        public int[][] Jagged { get; set; } = [];

        public int Total => Lines.Count;

        [StringLength(10, MinimumLength = 1)]
        [RegularExpression("[a-z]*")]
        public string Word { get; set; } = "";

        [MinLength(1)]
        public List<string> Words { get; set; } = [];

        public IReadOnlyList<string?> Texts { get; set; } = [];
    }

    public record struct Point(int X, int Y);

    /// <summary>A line of an order.</summary>
    public record Line(string Sku, [Range(1, 99)] int Qty);

    public record Conflict(int Existing);

    public sealed class Node
    {
        public Node? Next { get; set; }

        public List<Node> Children { get; set; } = [];

        public Dictionary<string, List<Node>> ByName { get; set; } = [];
    }

    [JsonDerivedType(typeof(Circle), "circle")]
    [JsonDerivedType(typeof(Square), "square")]
    public abstract record Shape(string Id);

    public record Circle(string Id, double Radius) : Shape(Id);

    public record Square(string Id, double Side, Shape? Inner) : Shape(Id);

    [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
    [JsonDerivedType(typeof(Dog), "dog")]
    public class Animal
    {
        public string Name { get; set; } = "";
    }

    public sealed class Dog : Animal
    {
        public int Legs { get; set; }
    }

    public sealed record Page<T>(IReadOnlyList<T> Items, int Total);

    public sealed class Numbers
    {
        public byte Byte { get; set; }

        public uint Count { get; set; }

        public ulong Huge { get; set; }

        public float Ratio { get; set; }

        public double Weight { get; set; }

        public decimal? Money { get; set; }

        public Int128 Big { get; set; }

        public bool Flag { get; set; }

        public char Letter { get; set; }

        [JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)]
        public long Text { get; set; }

        public Level Level { get; set; }
    }

    [JsonConverter(typeof(JsonNumberEnumConverter<Level>))]
    public enum Level
    {
        Low = 1,
        High = 9,
    }
}

namespace LambdaEventHandler.OpenApi.First
{
    public sealed record Thing(string Name);
}

namespace LambdaEventHandler.OpenApi.Second
{
    public sealed record Thing(int Number);
}
