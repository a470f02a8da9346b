using System.ComponentModel.DataAnnotations;
using LambdaEventHandler;
using Microsoft.Extensions.DependencyInjection;

public static class Function
{
    private const string Template = "/constant/{id}";

    public static IEnumerable<Resolver> Build()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.Services.AddSingleton<Clock>();
        var captured = "captured";
        builder.MapGet("/plain", () => "plain");
        builder.MapGet("/closed/{name}", (string name) => $"{captured} {name}").With(new NoteAttribute("with"));
        builder.MapPost("/items", (Item item) => item);
        builder.MapPut("/items/{id:int}", async (int id, Item item, CancellationToken token) =>
        {
            await Task.Yield();
            return item with { Number = id };
        });
        builder.MapPatch("/nothing", () => { });
        builder.MapDelete("/waits", async () => await Task.Yield());
        builder.MapGet("/default", (int page = 3, string? text = null, DayOfWeek day = DayOfWeek.Monday) => $"{page} {text} {day}");
        builder.MapGet("/decimal", (decimal amount = -1.50m, decimal? other = 0.00m, decimal least = decimal.MinValue) => $"{amount} {other} {least}");
        builder.MapGet("/nullable", (int? page = 3, DayOfWeek? day = DayOfWeek.Friday, double? ratio = -0.5, Guid? id = default) => $"{page} {day} {ratio} {id}");
        builder.MapGet("/attributes", [Note("lambda")] ([FromHeader("X-Id")] int id, [FromCookie] string? session, [Range(1, 5)] int[] pages) => $"{id} {session} {pages.Length}");
        builder.MapGet("/service", ([FromServices] Clock clock, Request request) => $"{clock.Time} {request.Path}");
        builder.MapGet(Template, Handlers.Get);
        builder.MapHead("/head", Handlers.Nothing);
        builder.MapOptions("/instance", new Counter().Count);
        builder.MapAny("/any", (Request request) => request.Method);
        builder.Map(["GET", "post"], "/several", () => new ValueTask<int>(5));
        builder.Map(new[] { "PUT" }, template: "/named", handler: static (decimal amount) => amount);
        RouteBuilderExtensions.MapGet(builder, "/static", static () => 'x');
        var group = builder.MapGroup("/v1").With(new NoteAttribute("group"));
        group.MapGet("/inner/{id}", (Guid id) => id);
        group.MapGroup("/deep").MapGet("", Local);
        ((IRouteBuilder)builder).MapGet("/casted", (() => "casted"));
        builder.MapGet("/throws", string () => throw new BadRequestException("thrown"));
        builder.MapGet("/all", (int a, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k, int l, int m, int n, int o, int p, int q) => a + q);
        builder.MapGet("/params", (params int[] numbers) => numbers.Sum());
        yield return builder.Build();

        static string Local([FromQuery("q")] string text = "local") => text;
    }
}

public static class Handlers
{
    [Note("method")]
    public static async Task<Item?> Get(int id, int factor = 2)
    {
        await Task.Yield();
        return id == 0 ? null : new Item("got", id * factor);
    }

    public static void Nothing()
    {
    }
}

public sealed class Counter
{
    private int _count;

    public int Count() => ++_count;
}

public sealed class Clock
{
    public int Time => 12;
}

public sealed record Item(string Name, int Number);

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NoteAttribute(string text) : Attribute
{
    public string Text => text;
}
