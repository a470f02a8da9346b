namespace LambdaEventHandler.Resilience;

/// <summary>What an app has at startup.</summary>
internal static class AppInputs
{
    public static IReadOnlyList<Input> All { get; } =
    [
        Routes("routes", index => $"/items{index}/list"),
        Routes("routes of one level", index => $"/items{index}"),
        Routes("routes with parameters", index => $"/items{index}/{{id:int}}"),
        Routes("routes with several parts", index => $"/items{index}-{{id}}/{{name}}"),
        Routes("routes that differ in the last part", index => $"/{{name}}-items{index}"),
        Routes("routes with optional parameters", index => $"/items{index}/{{id?}}"),
        Routes("catch-alls behind literals", index => $"/items{index}/{{rest+}}"),
        Routes("catch-alls before literals", index => $"/{{rest+}}/items{index}"),
        Routes("catch-alls between literals", index => $"/items{index}/{{rest+}}/end/{{id}}"),
        Routes("catch-alls with constraints", index => $"/items{index % 10}/{{rest+:regex(a{index})}}/end{index}", smallest: 20),
        Input.Of("families of catch-alls at startup", 20, size => () =>
        {
            // As many segments in each route as there are routes in the smallest app, so that the text of the routes grows like their number.
            var builder = ApiGatewayRestResolver.CreateBuilder();
            for (var route = 0; route < size; route++)
            {
                builder.MapGet($"/{{rest+}}{string.Concat(Enumerable.Repeat("/a", route % 20))}/b{route / 20}", () => "a");
            }

            builder.Build();
        }),
        Input.Of("routes that are ambiguous", 50, size => () =>
        {
            var builder = ApiGatewayRestResolver.CreateBuilder();
            for (var route = 0; route < size; route++)
            {
                builder.MapGet($"/items{route}/{{a}}", () => "a");
                builder.MapGet($"/items{route}/{{b}}", () => "b");
            }

            Assert.Equal(size, Assert.Throws<InvalidConfigurationException>(builder.Build).Problems.Count);
        }),
        Input.Of("behaviors", 100, size => () =>
        {
            var builder = ApiGatewayRestResolver.CreateBuilder();
            for (var behavior = 0; behavior < size; behavior++)
            {
                builder.Use((request, next) => next(request));
            }

            builder.Build();
        }),
        Input.Of("operations of an OpenAPI document", 20, size =>
        {
            var builder = ApiGatewayRestResolver.CreateBuilder().UseOpenApi();
            for (var route = 0; route < size; route++)
            {
                builder.MapPost($"/items{route}/{{id}}", (int id, [FromQuery] string name, [FromBody] BodyInputs.Node node) => node);
            }

            var (app, json) = (builder.Build(), Service.Of("REST API").EventOf(new("GET", "/openapi.json")));
            return () =>
            {
                var pending = app.ResolveAsync(new MemoryStream(json), new TestContext());
                Assert.Contains($"items{size - 1}", Answer.Of(((MemoryStream)pending.GetAwaiter().GetResult()).ToArray()).Body, StringComparison.Ordinal);
            };
        }),
    ];

    private static Input Routes(string name, Func<int, string> template, int smallest = 100) => Input.Of(name, smallest, size => () =>
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        for (var route = 0; route < size; route++)
        {
            builder.MapGet(template(route), () => "a");
        }

        Assert.Equal(size, builder.Build().Routes.Count);
    });
}
