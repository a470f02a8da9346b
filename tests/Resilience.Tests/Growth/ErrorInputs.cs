using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler.Resilience;

/// <summary>Errors of binding and validation, and exceptions.</summary>
internal static class ErrorInputs
{
    public static IReadOnlyList<Input> All { get; } =
    [
        Input.Of("binding errors of a list", 500, builder => builder.MapGet("/", ([FromQuery] int[] value) => $"{value.Length}."), size => RequestInputs.Get(query: [.. Enumerable.Repeat(("value", "x"), size)]), _ => "must be an integer", 400),
        Input.Of("length of a value that cannot be bound", 2000, builder => builder.MapGet("/", ([FromQuery] int value, [FromQuery] DateTime date, [FromQuery] Guid id, [FromQuery] decimal number, [FromQuery] DayOfWeek day, [FromQuery] Uri uri) => "never"), size => RequestInputs.Get(query: [.. new[] { "value", "date", "id", "number", "day", "uri" }.Select(name => (name, new string('9', size)))]), _ => "must be an integer", 400),
        Body("validation errors", size => $"[{string.Join(',', Enumerable.Repeat("{}", size))}]", builder => builder.UseValidation().MapPost("/", ([FromBody] Line[] value) => "never"), _ => "[99]", 422),
        Body("valid items that are validated", size => $"[{string.Join(',', Enumerable.Repeat("""{"name":"x"}""", size))}]", builder => builder.UseValidation().MapPost("/", ([FromBody] Line[] value) => $"{value.Length}."), size => $"{size}."),
        Body("dictionary that is validated", size => $"{{{string.Join(',', RequestInputs.Names(size).Select(name => $"\"{name}\":{{\"name\":\"x\"}}"))}}}", builder => builder.UseValidation().MapPost("/", ([FromBody] Dictionary<string, Line> value) => $"{value.Count}."), size => $"{size}."),
        Body("validation errors of FluentValidation", size => $$"""{"lines":[{{string.Join(',', Enumerable.Repeat("{}", size))}}]}""", AddFluentValidation, _ => "lines[99]", 422),
        Body("valid items of FluentValidation", size => $$"""{"lines":[{{string.Join(',', Enumerable.Repeat("""{"name":"x"}""", size))}}]}""", AddFluentValidation, size => $"{size}."),
        Body("problem details", size => $"[{string.Join(',', Enumerable.Repeat("{}", size))}]", builder => builder.UseProblemDetails().UseValidation().MapPost("/", ([FromBody] Line[] value) => "never"), _ => "#/99", 422),
        Input.Of("message of an exception", 2000, builder => builder.MapGet("/", string (Request request) => throw new InvalidOperationException(request.Query["a"])), size => RequestInputs.Get(query: [("a", new string('\n', size))]), _ => "Internal server error", 500),
        Input.Of("message of an error", 2000, builder => builder.MapGet("/", string (Request request) => throw new BadRequestException(request.Query["a"])), size => RequestInputs.Get(query: [("a", new string('"', size))]), _ => "\"", 400),
        Input.Of("inner exceptions", 20, builder => builder.MapGet("/", string (Request request) => throw Nested(request.Query.Count)), size => RequestInputs.Get(query: RequestInputs.Pairs(size, _ => "a")), _ => "Internal server error", 500),
    ];

    private static Input Body(string name, Func<int, string> body, Action<ResolverBuilder> configure, Func<int, string> expected, int status = 200) => Input.Of(
        name,
        1000,
        configure,
        size => new("POST", "/") { Headers = [("Content-Type", "application/json")], Body = body(size) },
        expected,
        status) with
    {
        Services = ["REST API"],
    };

    private static void AddFluentValidation(ResolverBuilder builder)
    {
        builder.Services.AddSingleton<IValidator<Order>>(new OrderValidator());
        builder.UseFluentValidation().MapPost("/", ([FromBody] Order value) => $"{value.Lines!.Length}.");
    }

    private static InvalidOperationException Nested(int depth)
    {
        var exception = Inside.Failure();
        for (var level = 0; level < depth; level++)
        {
            exception = new InvalidOperationException("outer", exception);
        }

        return exception;
    }

    internal sealed class Line
    {
        [Required]
        public string? Name { get; set; }
    }

    internal sealed class Order
    {
        public Line[]? Lines { get; set; }
    }

    private sealed class OrderValidator : AbstractValidator<Order>
    {
        public OrderValidator() => RuleForEach(order => order.Lines).ChildRules(line => line.RuleFor(one => one.Name).NotEmpty());
    }
}
