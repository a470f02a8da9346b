using System.Globalization;

namespace LambdaEventHandler.Validation;

public sealed class ArgumentTests
{
    private const string Valid = """{"customer":"Lessa","lines":[{"qty":2}]}""";

    [Fact]
    public async Task A_valid_request_calls_the_action()
    {
        var app = Apps.With();
        Assert.Equal("200 Lessa", await app.Send("POST", "/orders", Valid));
        Assert.Equal("200 7 Lessa 5 ", await app.Send("PUT", "/orders/7?page=5", Valid));
    }

    [Fact]
    public async Task One_response_lists_all_errors_with_the_names_of_the_JSON() => Assert.Equal(
        """422 {"statusCode":422,"message":"Validation failed","errors":[{"in":"body","path":"customer","message":"The customer field is required."},{"in":"body","path":"lines[1].qty","message":"The field qty must be between 1 and 9."},{"in":"body","path":"lines[1].sku","message":"The field Article number must match the regular expression '[a-z]+'."},{"in":"body","path":"ship-to.city","message":"The city field is required."},{"in":"body","path":"ship-to.zip","message":"The field zip must be a string with a maximum length of 3."},{"in":"body","path":"extras.*.qty","message":"The field qty must be between 1 and 9."},{"in":"query","path":"page","message":"The field page must be between 1 and 5."},{"in":"query","path":"max-price","message":"The field maximum price must be between 1 and 9."}]}""",
        await Apps.With().Send("PUT", "/orders/7?page=6&max-price=10", """{"lines":[{},{"qty":0,"sku":"4711"}],"ship-to":{"zip":"30000"},"extras":{"4712":{"qty":99}},"ignored":{"qty":0}}"""));

    [Fact]
    public async Task Errors_of_binding_and_validation_are_in_one_response() => Assert.Equal(
        "path id: The path parameter 'id' must be an integer.\nquery page: The field page must be between 1 and 5.",
        await Apps.With().ErrorsOf("/orders/x?page=6", Valid, "PUT"));

    [Fact]
    public async Task A_body_that_cannot_be_read_is_not_validated() => Assert.Equal(
        "body lines[0].qty: The value at $.lines[0].qty in the request body must be an integer.\nquery page: The field page must be between 1 and 5.",
        await Apps.With().ErrorsOf("/orders/7?page=6", """{"lines":[{"qty":"x"}]}""", "PUT"));

    [Fact]
    public async Task Errors_of_binding_alone_return_400() => Assert.Equal(
        """400 {"statusCode":400,"message":"The path parameter 'id' must be an integer."}""",
        await Apps.With().Send("PUT", "/orders/x?page=5", Valid));

    [Fact]
    public async Task A_parameter_that_cannot_be_bound_has_one_error() => Assert.Equal(
        """400 {"statusCode":400,"message":"The query parameter 'page' must be an integer."}""",
        await Apps.With().Send("PUT", "/orders/7?page=x", Valid));

    [Theory]
    [InlineData("/periods", """{"from":9,"to":8}""", "body from: The period ends before it starts.\nbody to: The period ends before it starts.")]
    [InlineData("/periods", """{"from":24,"to":8}""", "body from: The field from must be between 0 and 23.")]
    [InlineData("/periods", """{"from":1,"to":7}""", "body : Seven is never good.")]
    [InlineData("/pairs", """{"one":1,"two":2}""", "body : The sum must be even.")]
    [InlineData("/holders", """{"trusted":{"number":9},"figure":{"$type":"circle","radius":3}}""", "body figure.radius: The field radius must be between 1 and 2.")]
    [InlineData("/lines", """[{"qty":1},{"qty":10},null]""", "body : The field lines must be a string or array type with a maximum length of '2'.")]
    [InlineData("/lines", """[{"qty":1},{"qty":10}]""", "body [1].qty: The field qty must be between 1 and 9.")]
    [InlineData("/nodes", """{"value":1,"next":{"value":6}}""", "body next.value: The field value must be between 0 and 5.")]
    public async Task Objects_are_validated_deeply(string path, string body, string errors)
    {
        Assert.Equal(errors, await Apps.With().ErrorsOf(path, body));
        Assert.Equal(errors, await Apps.With(builder => builder.UseJson(ModelContext.Default)).ErrorsOf(path, body));
    }

    [Fact]
    public async Task A_member_that_is_not_in_the_JSON_is_not_validated()
    {
        Assert.Equal("200 3", await Apps.With().Send("POST", "/secrets", """{"shown":3,"hidden":9}"""));
        Assert.Equal("body shown: The field shown must be between 0 and 5.", await Apps.With().ErrorsOf("/secrets", """{"shown":6}"""));
    }

    [Fact]
    public async Task A_body_with_more_than_32_levels_is_invalid()
    {
        var deep = string.Concat(Enumerable.Repeat("""{"next":""", 32)) + "null" + new string('}', 32);
        var deeper = string.Concat(Enumerable.Repeat("""{"next":""", 33)) + "null" + new string('}', 33);
        var app = Apps.With();
        Assert.Equal("200 0", await app.Send("POST", "/nodes", deep));
        Assert.Equal($"body {string.Join('.', Enumerable.Repeat("next", 32))}: The value has more than 32 levels.", await app.ErrorsOf("/nodes", deeper));
    }

    [Fact]
    public async Task A_response_lists_100_errors()
    {
        var lines = string.Join(',', Enumerable.Repeat("""{"qty":0}""", 200));
        var errors = (await Apps.With().ErrorsOf("/orders/x", $$"""{"customer":"Lessa","lines":[{{lines}}]}""", "PUT")).Split('\n');
        Assert.Equal(100, errors.Length);
        Assert.Equal("body lines[98].qty: The field qty must be between 1 and 9.", errors[^1]);
    }

    [Fact]
    public async Task Validation_can_be_skipped()
    {
        var app = Apps.With();
        Assert.Equal("200 ", await app.Send("POST", "/anything", "{}"));
        Assert.Equal("200  1", await app.Send("POST", "/trusted", "{}"));
        Assert.StartsWith("422 ", await app.Send("POST", "/trusted?page=3", "{}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Collections_and_optional_parameters_are_validated()
    {
        var app = Apps.With();
        Assert.Equal("query names: The field names must be a string or array type with a minimum length of '2'.\nquery mail: The mail field is required.", await app.ErrorsOf("/names?names=a", "", "GET"));
        Assert.Equal(
            "query mail: The mail field is not a valid e-mail address.\nquery mail: The field mail must be a string with a maximum length of 3.",
            await app.ErrorsOf("/names?names=a&names=b&mail=abcd", "", "GET"));
        Assert.Equal("200 2 a@b", await app.Send("GET", "/names?names=a&names=b&mail=a@b"));
    }

    [Fact]
    public async Task Attributes_can_use_services()
    {
        var app = Apps.With();
        Assert.Equal("200 a", await app.Send("GET", "/known/a"));
        Assert.Equal("path article: The article is unknown.", await app.ErrorsOf("/known/b", "", "GET"));
    }

    [Fact]
    public async Task An_attribute_that_throws_returns_500_and_is_logged()
    {
        var app = Apps.With();
        Assert.Equal("""500 {"statusCode":500,"message":"Internal server error"}""", await app.Send("GET", "/thrown/x"));
        Assert.Contains("ThrowingAttribute threw an exception when it validated 'text': secret", Assert.Single(app.Context.Log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_status_is_an_option() =>
        Assert.StartsWith("""400 {"statusCode":400,"message":"Validation failed","errors":[""", await Apps.With(options: options => options.StatusCode = 400).Send("POST", "/orders", "{}"), StringComparison.Ordinal);

    [Fact]
    public async Task Errors_are_problem_details_with_pointers()
    {
        var app = Apps.With(builder => builder.UseProblemDetails());
        Assert.Equal(
            """422 {"type":"about:blank","title":"Unprocessable Entity","status":422,"detail":"Validation failed","errors":[{"detail":"The field qty must be between 1 and 9.","pointer":"#/lines/0/qty"},{"detail":"The field page must be between 1 and 5.","parameter":"page","in":"query"}]}""",
            await app.Send("PUT", "/orders/7?page=6", """{"customer":"Lessa","lines":[{"qty":0}]}"""));
    }

    [Fact]
    public async Task Validation_runs_inside_the_behaviors_of_the_app()
    {
        var seen = new List<string>();
        var app = Apps.With(builder => builder.Use(async (request, next) =>
        {
            try
            {
                return await next(request);
            }
            catch (RequestValidationException exception)
            {
                seen.Add(string.Create(CultureInfo.InvariantCulture, $"{exception.StatusCode} {exception.Errors.Count}"));
                throw;
            }
        }));
        Assert.StartsWith("422 ", await app.Send("POST", "/orders", "{}"), StringComparison.Ordinal);
        Assert.Equal(["422 2"], seen);
    }

    [Fact]
    public async Task A_naming_policy_of_the_app_applies_to_paths()
    {
        var json = new System.Text.Json.JsonSerializerOptions { PropertyNamingPolicy = System.Text.Json.JsonNamingPolicy.SnakeCaseUpper };
        var app = Apps.With(builder => builder.UseJson(json));
        Assert.Equal(
            """422 {"STATUS_CODE":422,"MESSAGE":"Validation failed","ERRORS":[{"IN":"body","PATH":"LINES[0].QTY","MESSAGE":"The field QTY must be between 1 and 9."}]}""",
            await app.Send("POST", "/orders", """{"CUSTOMER":"Lessa","LINES":[{"QTY":0}]}"""));
    }

    [Theory]
    [InlineData(200, "Validation: StatusCode is 200: set a status of client errors, from 400 to 499, for example 422.")]
    [InlineData(500, "Validation: StatusCode is 500: set a status of client errors, from 400 to 499, for example 422.")]
    public void Invalid_options_are_reported(int status, string problem) =>
        Assert.Equal([problem], Assert.Throws<InvalidConfigurationException>(() => Apps.With(options: options => options.StatusCode = status)).Problems);

    [Fact]
    public void A_second_call_is_reported() =>
        Assert.Contains("UseValidation is called twice", Assert.Throws<InvalidConfigurationException>(() => Apps.With(builder => builder.UseValidation())).Message, StringComparison.Ordinal);
}
