using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler;

public sealed class InvocationTests
{
    [Theory]
    [InlineData("/value", "200 {\"text\":\"done\"}")]
    [InlineData("/task", "200 {\"text\":\"done\"}")]
    [InlineData("/finished-task", "200 {\"text\":\"done\"}")]
    [InlineData("/value-task", "200 {\"text\":\"done\"}")]
    [InlineData("/number-of-task", "200 42")]
    [InlineData("/number-of-value-task", "200 42")]
    [InlineData("/null-of-task", "200 null")]
    [InlineData("/nothing", "204")]
    [InlineData("/nothing-of-task", "204")]
    [InlineData("/nothing-of-value-task", "204")]
    [InlineData("/nothing-at-once", "204")]
    [InlineData("/response", "418 teapot")]
    public async Task The_result_of_an_action_is_awaited_and_returned(string path, string expected) =>
        Assert.Equal(expected, await TestApp.With<ReturningController>().Get(path));

    [Theory]
    [InlineData("/now")]
    [InlineData("/later")]
    [InlineData("/later-by-value-task")]
    [InlineData("/nothing-later")]
    public async Task An_exception_of_an_action_is_not_wrapped(string path)
    {
        Exception? seen = null;
        var app = TestApp.Build(builder =>
        {
            builder.AddController<ThrowingController>();
            builder.OnException<Exception>((exception, _) =>
            {
                seen = exception;
                return new Response(500);
            });
        });
        await app.Get(path);

        var thrown = Assert.IsType<TimeoutException>(seen);
        Assert.Contains(nameof(ThrowingController.Fail), thrown.StackTrace, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_action_can_have_any_number_of_arguments() =>
        Assert.Equal(
            "200 1-2-3-4-5-6",
            await TestApp.Build(builder => builder.MapGet("/{a}/{b}/{c}/{d}/{e}/{f}", (int a, string b, long c, int d, decimal e, byte f) => $"{a}-{b}-{c}-{d}-{e}-{f}"))
                .Get("/1/2/3/4/5/6"));

    [Fact]
    public async Task A_class_derived_from_Controller_has_the_request()
    {
        var app = TestApp.With<RequestController>();

        Assert.Equal("200 GET /method request-1", await app.Get("/method"));
        Assert.Equal("201 {\"id\":7}", await app.Send("POST", "/todos"));
        Assert.Equal("/todos/7", (await app.Answer("POST", "/todos")).Headers["Location"]);
        Assert.Equal("204", await app.Send("DELETE", "/todos"));
        Assert.Equal("/login", (await app.Answer("GET", "/login")).Headers["Location"]);
    }

    [Fact]
    public void The_constructor_of_a_controller_cannot_read_the_request()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => new RequestController().Request);

        Assert.Contains(nameof(RequestController), exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_request_has_its_own_controller()
    {
        var app = TestApp.With<CountingController>();

        Assert.Equal(["200 1", "200 1"], new[] { await app.Get("/count"), await app.Get("/count") });
    }

    [Fact]
    public async Task A_disposable_controller_is_disposed_after_its_response_is_written()
    {
        var app = TestApp.With<DisposableController>();

        Assert.Equal("200 [false]", await app.Get("/states"));
        Assert.True(DisposableController.LastOne!.IsDisposed);
        Assert.Equal("200 [false]", await app.Get("/states"));
        Assert.True(DisposableController.LastOne.IsDisposed);
    }

    [Fact]
    public async Task The_dependencies_of_a_controller_come_from_the_scope_of_its_request()
    {
        var app = TestApp.Build(builder =>
        {
            builder.Services.AddScoped<Visits>();
            builder.AddController<InjectedController>();
        });

        Assert.Equal(["200 true 1", "200 true 1"], new[] { await app.Get("/visits"), await app.Get("/visits") });
    }

    [Fact]
    public async Task A_registered_controller_is_resolved_as_registered()
    {
        var app = TestApp.Build(builder =>
        {
            builder.AddController<CountingController>();
            builder.Services.AddSingleton<CountingController>();
        });

        Assert.Equal(["200 1", "200 2"], new[] { await app.Get("/count"), await app.Get("/count") });
    }

    [Fact]
    public async Task Services_are_bound_to_parameters_with_the_attribute()
    {
        var app = TestApp.Build(builder =>
        {
            builder.Services.AddScoped<Visits>();
            builder.MapGet("/", ([FromServices] Visits visits, [FromServices] Random? random) => $"{visits.Next()} {random is null}");
        });

        Assert.Equal("200 1 True", await app.Get("/"));
    }

    [Fact]
    public async Task Handlers_can_be_static_methods_closures_and_extension_methods()
    {
        var greeting = "hello";
        var app = TestApp.Build(builder =>
        {
            builder.MapGet("/static/{name}", Handlers.Shout);
            builder.MapGet("/closure/{name}", (string name) => $"{greeting} {name}");
            builder.MapGet("/extension/{name}", greeting.Greet);
        });

        Assert.Equal("200 ANN", await app.Get("/static/ann"));
        Assert.Equal("200 hello ann", await app.Get("/closure/ann"));
        Assert.Equal("200 hello, ann", await app.Get("/extension/ann"));
    }
}
