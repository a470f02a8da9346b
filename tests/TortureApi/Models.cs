using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TortureApi
{
    /// <summary>An order.</summary>
    /// <param name="Id">The number.</param>
    /// <param name="Lines">What is ordered.</param>
    /// <param name="PlacedAt">When it was placed.</param>
    public sealed record Order(int Id, IReadOnlyList<Line> Lines, OrderState State, DateTimeOffset PlacedAt, string Currency, string? Note);

    /// <summary>An order to place.</summary>
    public sealed record NewOrder
    {
        /// <summary>What is ordered.</summary>
        public required IReadOnlyList<Line> Lines { get; init; }

        public string? Currency { get; init; }

        public string? Note { get; init; }
    }

    public sealed record Line(string Item, int Quantity, decimal Price);

    [JsonConverter(typeof(JsonStringEnumConverter<OrderState>))]
    public enum OrderState
    {
        Open,
        Paid,
        Shipped,
    }

    public enum Numbered
    {
        None = 0,
        One = 1,
        Minus = -1,
    }

    [Flags]
    [JsonConverter(typeof(JsonStringEnumConverter<Days>))]
    public enum Days
    {
        None = 0,
        Monday = 1,
        Tuesday = 2,
    }

    public readonly record struct Money(decimal Amount, string Currency);

    public sealed record Problem(string Title, Uri? Help);

    public sealed class Shapes
    {
        public required string Text { get; set; }
        public string? MaybeText { get; set; }
        public bool Flag { get; set; }
        public byte Octet { get; set; }
        public sbyte Small { get; set; }
        public long Large { get; set; }
        public float Ratio { get; set; }
        public double Share { get; set; }
        public decimal Exact { get; set; }
        public int? MaybeNumber { get; set; }
        public char Letter { get; set; }
        public Guid Id { get; set; }
        public DateTime Time { get; set; }
        public DateTimeOffset Instant { get; set; }
        public DateOnly Date { get; set; }
        public TimeOnly Clock { get; set; }
        public TimeSpan Duration { get; set; }
        public Uri? Link { get; set; }
        public Version? Version { get; set; }
        public byte[]? Bytes { get; set; }
        public ReadOnlyMemory<byte> Memory { get; set; }
        public object? Anything { get; set; }
        public JsonElement? Json { get; set; }
        public OrderState State { get; set; }
        public OrderState? MaybeState { get; set; }
        public Numbered Number { get; set; }
        public Days Days { get; set; }
        public Money Money { get; set; }
        public Money? MaybeMoney { get; set; }
        public int[] Numbers { get; set; } = [];
        public List<List<string?>>? Nested { get; set; }
        public HashSet<Guid>? Set { get; set; }
        public Dictionary<string, Money?>? Prices { get; set; }
        public Dictionary<Guid, List<Line>>? Lines { get; set; }
        public Dictionary<OrderState, int>? Counts { get; set; }
        public IEnumerable<Animal>? Animals { get; set; }

        [JsonPropertyName("x-renamed")]
        public int Renamed { get; set; }

        [JsonIgnore]
        public int Hidden { get; set; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Sparse { get; set; }

        [JsonRequired]
        public int Needed { get; set; }

        [Obsolete("Use Text.")]
        public string? Old { get; set; }

        public int ReadOnly => 1;
    }

    [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
    [JsonDerivedType(typeof(Dog), "dog")]
    [JsonDerivedType(typeof(Cat), "cat")]
    public abstract record Animal(string Name);

    public sealed record Dog(string Name, bool Barks) : Animal(Name);

    public sealed record Cat(string Name, int Lives, Animal? Friend = null) : Animal(Name);

    public sealed record Tree(string Name, IReadOnlyList<Tree> Children, Tree? Parent = null, Dictionary<string, Tree>? Named = null);

    public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

    public sealed class Rules
    {
        [Required, StringLength(10, MinimumLength = 1)]
        public string Name { get; set; } = "";

        [Range(0.5, 9.5)]
        public double Ratio { get; set; }

        [Range(typeof(decimal), "0.01", "99.99")]
        public decimal Price { get; set; }

        [RegularExpression(@"^\d{3}-\d{4}$")]
        public string? Phone { get; set; }

        [EmailAddress]
        public string? Mail { get; set; }

        [Url]
        public string? Site { get; set; }

        [MinLength(1), MaxLength(5)]
        public List<string> Tags { get; set; } = [];

        [AllowedValues("a", "b", null)]
        public string? Choice { get; set; }

        [DeniedValues("root")]
        public string? User { get; set; }

        [Base64String]
        public string? Data { get; set; }

        [Length(2, 4)]
        public string? Brief { get; set; }
    }
}

namespace TortureApi.Billing
{
    public sealed record Address(string Street, string Country);
}

namespace TortureApi.Shipping
{
    public sealed record Address(string Street, string? Door);
}
