using System.Buffers;
using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Json.Schema;

namespace LambdaEventHandler.OpenApi;

/// <summary>For random types and values, the schema accepts what the serializer writes and rejects what is of another type.</summary>
public sealed class RandomTypeTests
{
    private const int MostMutants = 100;

    private static readonly Type[] Leaves =
    [
        typeof(int), typeof(long), typeof(uint), typeof(string), typeof(bool), typeof(char), typeof(double), typeof(decimal), typeof(Guid), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeSpan),
        typeof(byte[]), typeof(Uri), typeof(Color), typeof(Shade), typeof(Plant), typeof(Chain),
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 50)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task The_schema_accepts_what_the_serializer_writes_and_rejects_mutants(int seed)
    {
        var random = new Random(seed);
        var type = typeof(Box<>).MakeGenericType(RandomType(random, depth: 3));
        var app = Documents.AppOf(builder => builder.MapGet("/x", HandlerOf(type)));
        var schema = SchemaOf(await app.ReadDocumentAsync());
        for (var count = 0; count < 5; count++)
        {
            var written = Write(app.Serializer, RandomValue(type, random, depth: 4)!, type);
            Assert.True(Accepts(schema, written), $"{type} is written as {written.ToJsonString()}, which its schema rejects.");
            foreach (var mutant in MutantsOf(written, type.GenericTypeArguments[0]).Take(MostMutants))
            {
                Assert.False(Accepts(schema, mutant), $"{type} is not written as {mutant.ToJsonString()}, which its schema accepts.");
            }
        }
    }

    private static Type RandomType(Random random, int depth) => depth == 0 || random.Next(4) == 0
        ? Leaves[random.Next(Leaves.Length)]
        : random.Next(8) switch
        {
            0 => typeof(Box<>).MakeGenericType(RandomType(random, depth - 1)),
            1 => typeof(Pair<,>).MakeGenericType(RandomType(random, depth - 1), RandomType(random, depth - 1)),
            2 => typeof(Bag<>).MakeGenericType(RandomType(random, depth - 1)),
            3 => typeof(Spot<>).MakeGenericType(RandomType(random, depth - 1)),
            4 => typeof(Nullable<>).MakeGenericType(typeof(Spot<>).MakeGenericType(RandomType(random, depth - 1))),
            5 => RandomType(random, depth - 1).MakeArrayType(),
            6 => typeof(List<>).MakeGenericType(RandomType(random, depth - 1)),
            _ => typeof(Dictionary<,>).MakeGenericType(typeof(string), RandomType(random, depth - 1)),
        };

    private static object? RandomValue(Type type, Random random, int depth) =>
        Nullable.GetUnderlyingType(type) is { } plain ? random.Next(2) == 0 ? null : RandomValue(plain, random, depth)
        : type == typeof(int) ? random.Next(int.MinValue, int.MaxValue)
        : type == typeof(long) ? random.NextInt64(long.MinValue, long.MaxValue)
        : type == typeof(uint) ? (uint)random.NextInt64(0, uint.MaxValue)
        : type == typeof(string) ? RandomText(random)
        : type == typeof(bool) ? random.Next(2) == 0
        : type == typeof(char) ? (char)random.Next('a', 'z')
        : type == typeof(double) ? random.NextDouble() * 1e9
        : type == typeof(decimal) ? (decimal)random.NextDouble()
        : type == typeof(Guid) ? new Guid(RandomBytes(random, 16))
        : type == typeof(DateTimeOffset) ? DateTimeOffset.UnixEpoch.AddSeconds(random.Next())
        : type == typeof(DateOnly) ? DateOnly.FromDayNumber(random.Next(1, 3_000_000))
        : type == typeof(TimeSpan) ? TimeSpan.FromSeconds(random.Next(-1_000_000, 1_000_000))
        : type == typeof(byte[]) ? RandomBytes(random, random.Next(5))
        : type == typeof(Uri) ? new Uri($"https://example.com/{random.Next()}")
        : type.IsEnum ? Enum.GetValues(type).GetValue(random.Next(Enum.GetValues(type).Length))
        : type == typeof(Plant) ? RandomValue(depth > 0 && random.Next(2) == 0 ? typeof(Fork) : typeof(Leaf), random, depth - 1)
        : type.IsArray ? Fill(Array.CreateInstance(type.GetElementType()!, random.Next(3)), type.GetElementType()!, random, depth)
        : RandomObject(type, random, depth);

    private static object RandomObject(Type type, Random random, int depth)
    {
        var constructor = type.GetConstructors().MaxBy(one => type.IsGenericType && type.Namespace == "System.Collections.Generic" ? -one.GetParameters().Length : one.GetParameters().Length);
        var value = constructor is null ? Activator.CreateInstance(type)! : constructor.Invoke([.. constructor.GetParameters().Select(parameter => RandomArgument(parameter.ParameterType, type, random, depth))]);
        if (value is IList list)
        {
            for (var count = random.Next(3); count > 0; count--)
            {
                list.Add(RandomValue(type.GenericTypeArguments[0], random, depth));
            }
        }
        else if (value is IDictionary entries)
        {
            for (var count = random.Next(3); count > 0; count--)
            {
                entries[RandomText(random)] = RandomValue(type.GenericTypeArguments[1], random, depth);
            }
        }
        else
        {
            foreach (var property in type.GetProperties().Where(property => property.SetMethod is { IsPublic: true } && constructor?.GetParameters().Any(parameter => parameter.Name == property.Name) != true))
            {
                property.SetValue(value, RandomValue(property.PropertyType, random, depth));
            }
        }

        return value;
    }

    /// <summary>A recursive type ends with null and with empty lists.</summary>
    private static object? RandomArgument(Type type, Type owner, Random random, int depth) =>
        type == owner ? depth <= 0 || random.Next(2) == 0 ? null : RandomValue(type, random, depth - 1)
        : type == typeof(List<Chain>) && depth <= 0 ? new List<Chain>()
        : RandomValue(type, random, depth - (owner == typeof(Chain) ? 1 : 0));

    private static Array Fill(Array array, Type element, Random random, int depth)
    {
        for (var index = 0; index < array.Length; index++)
        {
            array.SetValue(RandomValue(element, random, depth), index);
        }

        return array;
    }

    private static string RandomText(Random random) => new([.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => (char)random.Next('a', 'z'))]);

    private static byte[] RandomBytes(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }

    private static Delegate HandlerOf(Type type) => (Delegate)typeof(RandomTypeTests).GetMethod(nameof(Handler), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, null)!;

    private static Func<T> Handler<T>() => () => default!;

    private static JsonNode Write(IBodySerializer serializer, object value, Type type)
    {
        var output = new ArrayBufferWriter<byte>();
        serializer.Serialize(value, type, output);
        return JsonNode.Parse(output.WrittenSpan)!;
    }

    private static JsonSchema SchemaOf(JsonNode document) =>
        DescribedSchema.Of(document, document.Operation("get", "/x")["responses"]!["200"]!["content"]!["application/json"]!["schema"]!);

    private static bool Accepts(JsonSchema schema, JsonNode value) => schema.Evaluate(System.Text.Json.JsonSerializer.SerializeToElement(value)).IsValid;

    /// <summary>The value, with one value in it replaced by one of another type; with an unknown discriminator; and without a required member.</summary>
    private static IEnumerable<JsonNode> MutantsOf(JsonNode written, Type ofValue)
    {
        // A class as a type argument can be null, so that the member is not required.
        if (ofValue.IsValueType && Nullable.GetUnderlyingType(ofValue) is null)
        {
            var incomplete = written.DeepClone();
            incomplete.AsObject().Remove("value");
            yield return incomplete;
        }

        foreach (var path in PathsIn(written, []).ToList())
        {
            if (path.Count == 0)
            {
                continue;
            }

            yield return With(written, path, other => other switch
            {
                JsonObject => new JsonArray(),
                JsonArray => new JsonObject { ["wrong"] = true },
                _ when other.GetValueKind() == System.Text.Json.JsonValueKind.String => 17,
                _ => "wrong",
            });
            if (path[^1] is "$type")
            {
                yield return With(written, path, _ => "unknown");
            }
        }
    }

    /// <summary>The places of all values that are not null.</summary>
    private static IEnumerable<IReadOnlyList<object>> PathsIn(JsonNode? node, IReadOnlyList<object> path)
    {
        if (node is null)
        {
            return [];
        }

        var inside = node switch
        {
            JsonObject members => members.SelectMany(member => PathsIn(member.Value, [.. path, member.Key])),
            JsonArray items => items.SelectMany((item, index) => PathsIn(item, [.. path, index])),
            _ => [],
        };
        return inside.Prepend(path);
    }

    private static JsonNode With(JsonNode written, IReadOnlyList<object> path, Func<JsonNode, JsonNode> change)
    {
        var copy = written.DeepClone();
        var owner = path.Take(path.Count - 1).Aggregate(copy, (node, step) => step is string name ? node[name]! : node[(int)step]!);
        if (path[^1] is string last)
        {
            owner[last] = change(owner[last]!);
        }
        else
        {
            owner[(int)path[^1]] = change(owner[(int)path[^1]]!);
        }

        return copy;
    }

    public sealed record Box<T>(T Value, int Number = 1);

    public sealed record Pair<TFirst, TSecond>(TFirst First, TSecond Second)
    {
        [JsonPropertyName("x-both")]
        public List<TFirst> Both { get; set; } = [];
    }

    public sealed class Bag<T>
    {
        public required List<T> Items { get; set; }

        public Dictionary<string, T> Named { get; set; } = [];

        public T[][] Nested { get; set; } = [];
    }

    public readonly record struct Spot<T>(T At, bool IsSet);

    [JsonDerivedType(typeof(Leaf), "leaf")]
    [JsonDerivedType(typeof(Fork), "fork")]
    public abstract record Plant(string Name);

    public sealed record Leaf(string Name, int Size) : Plant(Name);

    public sealed record Fork(string Name, Plant Left, Plant? Right) : Plant(Name);

    public sealed record Chain(string Text, Chain? Next, List<Chain> Others);

    [JsonConverter(typeof(JsonStringEnumConverter<Shade>))]
    public enum Shade
    {
        Light,
        Dark,
    }
}
