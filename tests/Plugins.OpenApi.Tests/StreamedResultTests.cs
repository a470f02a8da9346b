using System.Text.Json.Serialization;

namespace LambdaEventHandler.OpenApi;

public sealed partial class StreamedResultTests
{
    [Fact]
    public async Task Items_require_only_their_own_type_in_a_JsonSerializerContext()
    {
        var document = await Documents.OfRoutesAsync(builder =>
        {
            builder.UseJson(ItemJson.Default);
            builder.MapGet("/items", () => Items());
        });

        Documents.Equal("""{"type":"array","items":{"$ref":"#/components/schemas/Item"}}""", document.Operation("get", "/items")["responses"]!["200"]!["content"]!["application/json"]!["schema"]);
    }

    private static async IAsyncEnumerable<Item> Items()
    {
        await Task.Yield();
        yield return new("tea");
    }

    internal sealed record Item(string Name);

    [JsonSerializable(typeof(Item))]
    private sealed partial class ItemJson : JsonSerializerContext;
}
