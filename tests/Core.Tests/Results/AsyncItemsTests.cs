using System.Text.Json.Serialization;

namespace LambdaEventHandler.Results;

public sealed partial class AsyncItemsTests
{
    [Fact]
    public async Task Asynchronous_items_are_written_as_a_JSON_array()
    {
        var app = TestApp.Build(builder => builder.MapGet("/items", () => Items()));

        Assert.Equal("""200 [{"name":"a"},{"name":"b"}]""", await app.Get("/items"));
    }

    [Fact]
    public async Task Asynchronous_items_are_written_with_a_JsonSerializerContext()
    {
        var app = TestApp.Build(builder =>
        {
            builder.UseJson(ItemsJson.Default);
            builder.MapGet("/items", () => Items());
        });

        Assert.Equal("""200 [{"name":"a"},{"name":"b"}]""", await app.Get("/items"));
    }

    [Fact]
    public async Task An_exception_between_two_items_is_unhandled()
    {
        var app = TestApp.Build(builder => builder.MapGet("/items", () => Failing()));

        Assert.Equal("""500 {"statusCode":500,"message":"Internal server error"}""", await app.Get("/items"));
    }

    private static async IAsyncEnumerable<Item> Items()
    {
        yield return new("a");
        await Task.Yield();
        yield return new("b");
    }

    private static async IAsyncEnumerable<Item> Failing()
    {
        yield return new("a");
        await Task.Yield();
        throw new InvalidOperationException("no more");
    }

    internal sealed record Item(string Name);

    [JsonSerializable(typeof(IAsyncEnumerable<Item>))]
    private sealed partial class ItemsJson : JsonSerializerContext;
}
