using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LambdaEventHandler.OpenApi;

public sealed class QueryObjectTests
{
    [Theory]
    [InlineData("page_size", true, """{"type":"integer","format":"int32","minimum":1,"maximum":9}""")]
    [InlineData("order_status", false, """{"type":"string","enum":["in_progress","done"],"default":"in_progress"}""")]
    [InlineData("tag", false, """{"type":"array","items":{"type":"string"}}""")]
    [InlineData("sort_by", false, """{"type":"string"}""")]
    public async Task Each_member_of_an_object_in_the_query_is_a_parameter_with_the_names_of_the_JSON(string name, bool isRequired, string schema)
    {
        var document = await Documents.OfRoutesAsync(static builder =>
        {
            builder.UseJson(new JsonSerializerOptions(JsonSerializerDefaults.Web)
            {
                PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
                Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
            });
            builder.MapGet("/orders", ([FromQuery] Filter filter) => $"{filter.OrderStatus}");
        });
        var operation = document.Operation("get", "/orders");

        Assert.Equal(4, operation["parameters"]!.AsArray().Count);
        Assert.Equal(("query", isRequired), ((string?)operation.Parameter(name)["in"], (bool?)operation.Parameter(name)["required"] ?? false));
        Documents.Equal(schema, operation.Parameter(name)["schema"]);
    }

    public enum Status { InProgress, Done }

    public sealed record Filter([Range(1, 9)] int PageSize, string[] Tag, Status OrderStatus = Status.InProgress)
    {
        public string SortBy { get; init; } = "date";
    }
}
