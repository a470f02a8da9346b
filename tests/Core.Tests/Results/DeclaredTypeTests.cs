using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LambdaEventHandler.Results;

/// <summary>Values whose type the app declares are written as System.Text.Json writes that type.</summary>
public sealed class DeclaredTypeTests
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    [Fact]
    public async Task Json_writes_the_declared_type_as_JsonSerializer_does()
    {
        await AssertSame<Shape>(new Circle("red", 2));
        await AssertSame(new Circle("red", 2));
        await AssertSame<object>(new Circle("red", 2));
        await AssertSame<IAnimal>(new Dog("Rex", 3));
        await AssertSame(new Dog("Rex", 3));
        await AssertSame<Vehicle>(new Bike(2, HasBell: true));
        await AssertSame(new Bike(2, HasBell: true));
        await AssertSame<Product>(new Book("B", 300));
        await AssertSame<IPriced>(new Ticket(10.50m, "12A"));
        await AssertSame<object>(new Book("B", 300));
        await AssertSame<object>(new Dog("Rex", 3));
        await AssertSame<object>(new Bike(2, HasBell: true));
        await AssertSame<object?>(null);
        await AssertSame<Product?>(null);
        await AssertSame<int?>(1);
        await AssertSame<int?>(null);
        await AssertSame<IEnumerable<Shape>>([new Circle("red", 2)]);
        await AssertSame("text");
        await AssertSame<byte[]>([1, 2]);
    }

    [Fact]
    public async Task A_discriminator_is_written_only_for_the_base_type()
    {
        Assert.Equal("""{"$type":"circle","radius":2,"colour":"red"}""", await Ask(() => Response.Json<Shape>(new Circle("red", 2))));
        Assert.Equal("""{"radius":2,"colour":"red"}""", await Ask(() => Response.Json(new Circle("red", 2))));
        Assert.Equal("""{"$type":"circle","radius":2,"colour":"red"}""", await Ask(() => Response.Created<Shape>("/shapes/1", new Circle("red", 2))));
        Assert.Equal("""{"name":"Rex"}""", await Ask(() => Response.CreatedAt<INamed, object>("/dogs/1", new Spaniel("Rex", 3), new object())));
    }

    [Fact]
    public async Task A_type_that_its_base_does_not_declare_is_written_as_itself_where_the_run_time_type_decides()
    {
        Assert.Equal("""{"side":2,"colour":"red"}""", await Ask(() => Response.Json<object>(new Square("red", 2))));
        Assert.Equal("""{"side":2,"colour":"red"}""", await Ask(() => Response.Json(new Square("red", 2))));
        Assert.Equal(500, (await TestApp.Build(builder => builder.MapGet("/", () => Response.Json<Shape>(new Square("red", 2)))).Answer("GET", "/")).StatusCode);
    }

    [Fact]
    public async Task The_result_of_an_action_is_written_as_its_run_time_type()
    {
        Assert.Equal("""{"$type":"circle","radius":2,"colour":"red"}""", await Ask(() => new Circle("red", 2)));
        Assert.Equal("""{"pages":300,"name":"B"}""", await Ask(Product () => new Book("B", 300)));
    }

    [Fact]
    public async Task A_converter_that_handles_null_writes_a_declared_null()
    {
        var app = ApiGatewayRestResolver.CreateBuilder().UseJson(new JsonSerializerOptions { Converters = { new NullConverter() } });
        app.MapGet("/", () => Response.Json<Product?>(null));

        Assert.Equal("200 \"no product\"", await new TestApp(app.Build()).Get("/"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Items_that_come_asynchronously_are_written_as_an_array(bool isDeclaredAsObject)
    {
        Assert.Equal("[1,2]", await Ask(() => isDeclaredAsObject ? Response.Json<object>(Items()) : Response.Json(Items())));

        static async IAsyncEnumerable<int> Items()
        {
            await Task.Yield();
            yield return 1;
            yield return 2;
        }
    }

    [Fact]
    public void A_context_without_the_declared_type_writes_the_run_time_type()
    {
        var serializer = JsonBodySerializer.Create(SomeJson.Default);

        Assert.Equal("""{"name":"B"}""", Write<Product>(serializer, new Book("B", 300)));
        Assert.Equal("""{"name":"B"}""", Write(serializer, new Book("B", 300)));
        Assert.Equal("""{"name":"P"}""", Write<object>(serializer, new Product("P")));
        Assert.Equal("""{"name":"B"}""", Write<object>(serializer, new Book("B", 300)));
        Assert.Equal("""{"$type":"circle","radius":2,"colour":"red"}""", Write<IEquatable<Shape>>(serializer, new Circle("red", 2)));
        Assert.Equal("null", Write<Book?>(serializer, null));
        Assert.Contains(nameof(Visit), Assert.Throws<NotSupportedException>(() => Write(serializer, new Visit(1))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_custom_serializer_can_ignore_the_declared_type_or_use_it()
    {
        var plain = ApiGatewayRestResolver.CreateBuilder().UseSerializer(new TypeNames());
        var aware = ApiGatewayRestResolver.CreateBuilder().UseSerializer(new DeclaredTypeNames());
        foreach (var builder in new[] { plain, aware })
        {
            builder.MapGet("/declared", () => Response.Json<Product>(new Book("B", 300)));
            builder.MapGet("/result", Product () => new Book("B", 300));
        }

        var (ignoring, honoring) = (new TestApp(plain.Build()), new TestApp(aware.Build()));
        Assert.Equal(("200 Book", "200 Book"), (await ignoring.Get("/declared"), await ignoring.Get("/result")));
        Assert.Equal(("200 Product", "200 Book"), (await honoring.Get("/declared"), await honoring.Get("/result")));
    }

    private static async Task AssertSame<T>(T value) => Assert.Equal(JsonSerializer.Serialize(value, Web), await Ask(() => Response.Json(value)));

    private static async Task<string> Ask(Delegate handler) =>
        (await TestApp.Build(builder => builder.MapGet("/", handler)).Answer("GET", "/")).Body;

    private static string Write<T>(IBodySerializer serializer, T value)
    {
        var output = new ArrayBufferWriter<byte>();
        serializer.Serialize(value, typeof(T), output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private interface INamed
    {
        string Name { get; }
    }

    private sealed record Spaniel(string Name, int Age) : INamed;

    private sealed record Visit(int Number);

    private sealed class NullConverter : JsonConverter<Product>
    {
        public override bool HandleNull => true;

        public override Product Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Product? value, JsonSerializerOptions options) => writer.WriteStringValue(value?.Name ?? "no product");
    }

    private class TypeNames : IBodySerializer
    {
        public void Serialize(object? value, IBufferWriter<byte> output) => output.Write(Encoding.UTF8.GetBytes(value!.GetType().Name));

        public object? Deserialize(ReadOnlySpan<byte> body, Type type) => throw new NotSupportedException();
    }

    private sealed class DeclaredTypeNames : TypeNames, IBodySerializer
    {
        public void Serialize(object? value, Type declaredType, IBufferWriter<byte> output) => output.Write(Encoding.UTF8.GetBytes(declaredType.Name));
    }
}
