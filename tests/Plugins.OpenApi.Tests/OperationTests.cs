using System.Text.Json.Nodes;

namespace LambdaEventHandler.OpenApi;

public sealed class OperationTests
{
    [Theory]
    [InlineData("color", "query", false, """{"type":"string","enum":["Red","Green"]}""")]
    [InlineData("limit", "query", false, """{"type":"integer","format":"int32","minimum":1,"maximum":100,"default":10}""")]
    [InlineData("tags", "query", false, """{"type":"array","items":{"type":"string"}}""")]
    [InlineData("X-Tenant", "header", false, """{"type":"string","minLength":2,"maxLength":20,"default":"none"}""")]
    [InlineData("session", "cookie", false, """{"type":"string","format":"uuid"}""")]
    [InlineData("day", "query", false, """{"type":"string","format":"date"}""")]
    [InlineData("price", "query", false, """{"type":"number","format":"decimal","default":1.5}""")]
    [InlineData("sort", "query", false, """{"type":"string","enum":["Red","Green"],"default":"Green"}""")]
    public async Task A_parameter_has_its_place_type_attributes_and_default(string name, string place, bool isRequired, string schema)
    {
        var parameter = (await Documents.TortureAsync()).Operation("get", "/orders").Parameter(name);

        Assert.Equal(place, (string?)parameter["in"]);
        Assert.Equal(isRequired, (bool?)parameter["required"] ?? false);
        Documents.Equal(schema, parameter["schema"]);
    }

    [Theory]
    [InlineData("email", """{"type":"string","format":"email"}""")]
    [InlineData("site", """{"type":"string","format":"uri"}""")]
    [InlineData("letter", """{"type":"string","enum":["a","b"]}""")]
    [InlineData("word", """{"type":"string","pattern":"^(?:[a-z]+)$"}""")]
    [InlineData("ids", """{"type":"array","items":{"type":"integer","format":"int32"},"minItems":1,"maxItems":3}""")]
    public async Task A_parameter_has_the_rules_of_its_validation_attributes(string name, string schema) =>
        Documents.Equal(schema, (await Documents.TortureAsync()).Operation("get", "/orders/stream").Parameter(name)["schema"]);

    [Theory]
    [InlineData("code", """{"type":"string","pattern":"^[A-Z]{2}$"}""")]
    [InlineData("key", """{"type":"string","format":"uuid"}""")]
    [InlineData("long", """{"type":"string","minLength":2,"maxLength":4}""")]
    public async Task A_path_parameter_has_the_constraints_of_the_template(string name, string schema)
    {
        var parameter = (await Documents.TortureAsync()).Operation("get", "/orders/codes/{code}/{key}/{long}").Parameter(name);

        Assert.True((bool?)parameter["required"]);
        Documents.Equal(schema, parameter["schema"]);
    }

    [Theory]
    [InlineData("/x/{v:int}", """{"type":"integer","format":"int32"}""")]
    [InlineData("/x/{v:long}", """{"type":"integer","format":"int64"}""")]
    [InlineData("/x/{v:range(1,9)}", """{"type":"integer","format":"int64","minimum":1,"maximum":9}""")]
    [InlineData("/x/{v:min(1)}", """{"type":"integer","format":"int64","minimum":1}""")]
    [InlineData("/x/{v:max(9)}", """{"type":"integer","format":"int64","maximum":9}""")]
    [InlineData("/x/{v:bool}", """{"type":"boolean"}""")]
    [InlineData("/x/{v:double}", """{"type":"number","format":"double"}""")]
    [InlineData("/x/{v:datetime}", """{"type":"string","format":"date-time"}""")]
    [InlineData("/x/{v:alpha}", """{"type":"string","pattern":"^[A-Za-z]+$"}""")]
    [InlineData("/x/{v:minlength(2):maxlength(3)}", """{"type":"string","minLength":2,"maxLength":3}""")]
    [InlineData(@"/x/{v:regex(\\d+|a)}", """{"type":"string","pattern":"^(?:\\\\d+|a)$"}""")]
    [InlineData("/x/{v:regex((?i)a)}", """{"type":"string"}""")]
    public async Task A_constraint_gives_text_a_type(string template, string schema) =>
        Documents.Equal(schema, (await Documents.OfRouteAsync(template, (string v) => v)).Operation("get", "/x/{v}").Parameter("v")["schema"]);

    [Theory]
    [InlineData("get", "/orders/{id}", "200", """{"$ref":"#/components/schemas/Order"}""", "application/json")]
    [InlineData("get", "/orders/codes/{code}/{key}/{long}", "200", """{"type":"string"}""", "text/plain")]
    [InlineData("get", "/orders/picture", "200", """{"type":"string","format":"binary"}""", "application/octet-stream")]
    [InlineData("get", "/orders/stream", "200", """{"type":"string","format":"binary"}""", "application/octet-stream")]
    [InlineData("get", "/events", "200", """{"type":"string"}""", "text/event-stream")]
    [InlineData("get", "/writer", "200", """{"type":"string","format":"binary"}""", "application/octet-stream")]
    [InlineData("get", "/stream", "200", """{"type":"array","items":{"$ref":"#/components/schemas/Line"}}""", "application/json")]
    [InlineData("post", "/orders", "409", """{"$ref":"#/components/schemas/Conflict"}""", "application/json")]
    [InlineData("get", "/orders", "400", """{"$ref":"#/components/schemas/ErrorBody"}""", "application/json")]
    [InlineData("get", "/orders/{id}", "404", """{"$ref":"#/components/schemas/ErrorBody"}""", "application/json")]
    [InlineData("get", "/declared", "202", """{"$ref":"#/components/schemas/Line"}""", "application/json")]
    public async Task A_response_has_the_schema_of_the_result(string method, string path, string status, string schema, string contentType) =>
        Documents.Equal(schema, (await Documents.TortureAsync()).Operation(method, path)["responses"]![status]?["content"]?[contentType]?["schema"]);

    [Theory]
    [InlineData("delete", "/orders/{id}", "204")]
    [InlineData("put", "/orders/{id}", "204 400")]
    [InlineData("get", "/orders/{id}", "200 404")]
    [InlineData("get", "/own", "2XX")]
    [InlineData("get", "/declared", "202")]
    [InlineData("get", "/files/{rest}", "200")]
    [InlineData("get", "/optional/{id}", "200")]
    [InlineData("get", "/optional", "200")]
    public async Task An_operation_lists_the_statuses_that_it_can_return(string method, string path, string statuses) =>
        Assert.Equal(statuses, string.Join(' ', (await Documents.TortureAsync()).Operation(method, path)["responses"]!.AsObject().Select(response => response.Key)));

    [Theory]
    [InlineData("404", "There is no such product.")]
    [InlineData("503", "Busy.")]
    [InlineData("default", "It is sold out.\nIt is no longer sold.\nAnything else.")]
    public async Task An_exception_in_a_comment_is_a_response_with_its_status(string status, string description)
    {
        var responses = (await Documents.OfRoutesAsync(builder => builder.AddController<ProductsController>())).Operation("get", "/products/{id}")["responses"]!;

        Assert.Equal(description, (string?)responses[status]?["description"]);
        Assert.Equal("200 400 404 503 default", string.Join(' ', responses.AsObject().Select(response => response.Key)));
    }

    [Fact]
    public async Task A_body_is_required_unless_the_parameter_is_optional()
    {
        var document = await Documents.OfRoutesAsync(builder =>
        {
            builder.MapPost("/required", (Line line) => line.Sku);
            builder.MapPost("/optional", (Line? line) => line?.Sku ?? "");
        });

        Assert.True((bool?)document.Operation("post", "/required")["requestBody"]!["required"]);
        Assert.Null(document.Operation("post", "/optional")["requestBody"]!["required"]);
    }

    [Fact]
    public async Task Comments_are_summaries_and_descriptions()
    {
        var document = await Documents.TortureAsync();
        var operation = document.Operation("get", "/orders");

        Assert.Equal("Lists orders.", (string?)operation["summary"]);
        Assert.Equal("The newest first.", (string?)operation["description"]);
        Assert.Equal("How many at most.", (string?)operation.Parameter("limit")["description"]);
        Assert.Equal("The orders.", (string?)operation["responses"]!["200"]!["description"]);
        Assert.Equal("There is no such order.", (string?)document.Operation("get", "/orders/{id}")["responses"]!["404"]!["description"]);
        Assert.Equal("The order.", (string?)document.Operation("post", "/orders")["requestBody"]!["description"]);
        Documents.Equal("""[{"name":"Orders","description":"Orders of a shop."},{"name":"Shapes"}]""", document["tags"]);
        Documents.Equal("""["Orders"]""", operation["tags"]);
    }

    [Fact]
    public async Task Obsolete_actions_are_deprecated()
    {
        var document = await Documents.TortureAsync();

        Assert.True((bool?)document.Operation("delete", "/orders/{id}")["deprecated"]);
        Assert.Null(document.Operation("get", "/orders/{id}")["deprecated"]);
    }

    [Theory]
    [InlineData("get", "/orders", "getOrders")]
    [InlineData("get", "/orders/{id}", "findOrder")]
    [InlineData("put", "/orders/{id}", "saveOrderPut")]
    [InlineData("patch", "/orders/{id}", "saveOrderPatch")]
    [InlineData("delete", "/orders/{id}", "deleteOrdersById")]
    [InlineData("get", "/items/{name}.{extension}", "getItemsByNameByExtension")]
    [InlineData("get", "/a-b", "getAB")]
    [InlineData("get", "/a/b", "getAB2")]
    public async Task An_operation_ID_is_that_of_the_attribute_or_consists_of_the_method_and_the_path(string method, string path, string id) =>
        Assert.Equal(id, (string?)(await Documents.TortureAsync()).Operation(method, path)["operationId"]);

    [Fact]
    public async Task Operation_IDs_are_unique()
    {
        var ids = (await Documents.TortureAsync())["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(operation => (string?)operation.Value!["operationId"]).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public async Task Routes_of_one_path_share_a_path_item()
    {
        var paths = (await Documents.TortureAsync())["paths"]!.AsObject();

        Assert.Equal(["delete", "get", "patch", "put"], paths["/orders/{id}"]!.AsObject().Select(operation => operation.Key));
        Assert.False(paths.ContainsKey("/orders/{orderId}"));
    }

    [Fact]
    public async Task ANY_stands_for_the_methods_that_no_other_route_of_the_path_has()
    {
        var document = await Documents.TortureAsync();

        Assert.Equal(["delete", "get", "head", "patch", "post", "put"], document["paths"]!["/anything"]!.AsObject().Select(operation => operation.Key).Order());
        Assert.NotNull(document.Operation("post", "/anything")["requestBody"]);
        Assert.Null(document.Operation("put", "/anything")["requestBody"]);
    }

    [Fact]
    public async Task HEAD_is_not_listed_for_GET_routes() => Assert.Null((await Documents.TortureAsync())["paths"]!["/orders"]!["head"]);

    [Fact]
    public async Task An_optional_parameter_has_a_path_with_it_and_one_without()
    {
        var document = await Documents.TortureAsync();

        Assert.Single(document.Operation("get", "/optional/{id}")["parameters"]!.AsArray());
        Assert.Null(document.Operation("get", "/optional")["parameters"]);
    }

    [Fact]
    public async Task A_catch_all_is_a_parameter()
    {
        var document = await Documents.OfRoutesAsync(builder => builder.MapGet("/raw/.+", () => "raw"));

        Assert.Equal("path", (string?)document.Operation("get", "/raw/{path}").Parameter("path")["in"]);
        Assert.NotNull((await Documents.TortureAsync()).Operation("get", "/files/{rest}").Parameter("rest"));
    }

    [Fact]
    public async Task Excluded_routes_are_not_described() => Assert.False((await Documents.TortureAsync())["paths"]!.AsObject().ContainsKey("/hidden"));

    [Fact]
    public async Task Services_and_the_request_are_not_parameters() =>
        Assert.Null((await Documents.OfRouteAsync("/x", (Request request, CancellationToken token) => request.Path)).Operation("get", "/x")["parameters"]);
}
