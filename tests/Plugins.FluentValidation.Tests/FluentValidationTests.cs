using System.Text;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler.FluentValidation;

public sealed class FluentValidationTests
{
    private const string Valid = """{"customer":"lessa","lines":[{"unit-qty":2}]}""";

    [Fact]
    public async Task A_valid_request_calls_the_action() => Assert.Equal("200 lessa 1", await Send(Build(), "/orders", Valid));

    [Fact]
    public async Task One_response_lists_all_errors_with_the_names_of_the_JSON() => Assert.Equal(
        """422 {"statusCode":422,"message":"Validation failed","errors":[{"in":"body","path":"customer","message":"'Customer' must not be empty."},{"in":"body","path":"lines[1].unit-qty","message":"'Qty' must be greater than '0'."},{"in":"body","path":"","message":"Too many."}]}""",
        await Send(Build(), "/orders", """{"lines":[{"unit-qty":1},{"unit-qty":0},{"unit-qty":3}]}"""));

    [Fact]
    public async Task Rules_can_be_asynchronous_and_use_services_of_the_request() => Assert.Equal(
        """422 {"statusCode":422,"message":"Validation failed","errors":[{"in":"body","path":"customer","message":"Unknown customer."}]}""",
        await Send(Build(), "/orders", """{"customer":"nobody"}"""));

    [Fact]
    public async Task Errors_of_binding_and_validation_are_in_one_response() => Assert.Equal(
        """422 {"statusCode":422,"message":"Validation failed","errors":[{"in":"query","path":"page","message":"The query parameter 'page' must be an integer."},{"in":"body","path":"customer","message":"Unknown customer."}]}""",
        await Send(Build(), "/orders?page=x", """{"customer":"nobody"}"""));

    [Theory]
    [InlineData("/lines", """{"unit-qty":0}""", "200 0")]
    [InlineData("/unchecked", "{}", "200 unchecked")]
    public async Task Types_without_a_validator_and_skipped_actions_are_not_validated(string path, string body, string answer) => Assert.Equal(answer, await Send(Build(), path, body));

    [Fact]
    public async Task A_value_of_a_derived_type_has_the_validator_of_its_own_type() => Assert.Equal(
        """422 {"statusCode":422,"message":"Validation failed","errors":[{"in":"body","path":"radius","message":"'Radius' must be greater than '0'."}]}""",
        await Send(Build(), "/figures", """{"$type":"circle","radius":0}"""));

    [Fact]
    public async Task The_status_is_an_option() =>
        Assert.StartsWith("400 ", await Send(Build(options => options.StatusCode = 400), "/orders", """{"customer":"nobody"}"""), StringComparison.Ordinal);

    [Fact]
    public async Task A_validator_that_throws_returns_500() =>
        Assert.Equal("""500 {"statusCode":500,"message":"Internal server error"}""", await Send(Build(), "/orders", """{"customer":"throws"}"""));

    [Fact]
    public void Invalid_options_and_a_second_call_are_reported()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseFluentValidation(options => options.StatusCode = 500).UseFluentValidation();
        Assert.Equal(
            [
                "FluentValidation: StatusCode is 500: set a status of client errors, from 400 to 499, for example 422.",
                "UseFluentValidation is called twice, but an app has one set of options: put all of them into one call.",
            ],
            Assert.Throws<InvalidConfigurationException>(builder.Build).Problems);
    }

    private static ApiGatewayRestResolver Build(Action<FluentValidationOptions>? configure = null)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseFluentValidation(configure);
        builder.Services.AddScoped<Customers>();
        builder.Services.AddScoped<IValidator<Order>, OrderValidator>();
        builder.Services.AddSingleton<IValidator<Circle>>(new InlineValidator<Circle> { validator => validator.RuleFor(circle => circle.Radius).GreaterThan(0) });
        builder.MapPost("/orders", (Order order, int page = 1) => $"{order.Customer} {page}");
        builder.MapPost("/lines", (Line line) => line.Qty);
        builder.MapPost("/figures", (Figure figure) => $"{figure}");
        builder.MapPost("/unchecked", (Order order) => $"{order.Customer}unchecked").With(new SkipValidationAttribute());
        return builder.Build();
    }

    private static async Task<string> Send(ApiGatewayRestResolver app, string target, string body)
    {
        var parts = target.Split('?');
        var sent = new JsonObject { ["httpMethod"] = "POST", ["path"] = parts[0], ["body"] = body };
        if (parts.Length > 1)
        {
            sent["multiValueQueryStringParameters"] = new JsonObject { ["page"] = new JsonArray(parts[1].Split('=')[1]) };
        }

        using var request = new MemoryStream(Encoding.UTF8.GetBytes(sent.ToJsonString()));
        await using var response = await app.ResolveAsync(request, new TestContext());
        var answer = new Answer((await JsonNode.ParseAsync(response))!.AsObject());
        return $"{answer.Status} {answer.Body}";
    }
}

public sealed record Order(string? Customer, IReadOnlyList<Line>? Lines = null);

public sealed record Line([property: JsonPropertyName("unit-qty")] int Qty);

[JsonDerivedType(typeof(Circle), "circle")]
public abstract record Figure;

public sealed record Circle(double Radius) : Figure;

internal sealed class Customers
{
    public async Task<bool> Has(string name)
    {
        await Task.Yield();
        return name == "throws" ? throw new InvalidOperationException("secret") : name == "lessa";
    }
}

internal sealed class OrderValidator : AbstractValidator<Order>
{
    public OrderValidator(Customers customers)
    {
        RuleFor(order => order.Customer).Cascade(CascadeMode.Stop).NotEmpty().MustAsync((name, _) => customers.Has(name!)).WithMessage("Unknown customer.");
        RuleForEach(order => order.Lines).ChildRules(line => line.RuleFor(each => each.Qty).GreaterThan(0));
        RuleFor(order => order).Must(order => order.Lines is null or { Count: < 3 }).WithMessage("Too many.");
        RuleFor(order => order.Customer).MinimumLength(100).WithSeverity(Severity.Warning).WithMessage("Short.");
    }
}
