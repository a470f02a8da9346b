namespace LambdaEventHandler;

public sealed class OwnSourceTests
{
    [Theory]
    [InlineData("/number", "4", "200 8")]
    [InlineData("/number", null, """400 {"statusCode":400,"message":"The header X-Number is required."}""")]
    [InlineData("/optional", null, "200 7")]
    [InlineData("/optional", "3", "200 3")]
    [InlineData("/interface", "4", "200 Int32")]
    public async Task A_whole_value_is_bound_to_the_parameters_type(string path, string? number, string expected) =>
        Assert.Equal(expected, await TestApp.With<NumbersController>().Send("GET", path, headers: number is null ? [] : [("X-Number", number)]));

    [Fact]
    public async Task A_value_of_another_type_is_a_mistake_of_the_app()
    {
        var app = TestApp.With<NumbersController>();

        Assert.Equal("""500 {"statusCode":500,"message":"Internal server error"}""", await app.Send("GET", "/wrong", headers: [("X-Number", "4")]));
        Assert.Contains("FromNumberAttribute returned a value of type Int32 for the parameter 'number' of type Guid", string.Join("\n", app.Context.Log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_errors_of_a_request_are_in_one_response()
    {
        var app = TestApp.Build(builder => builder.MapGet("/", ([FromNumber] int number, [FromQuery] int page, [FromCookie] Guid session) => $"{number} {page} {session}"));

        Assert.Equal(
            """400 {"statusCode":400,"message":"The header X-Number is invalid. The query parameter 'page' must be an integer. The cookie 'session' is required.","errors":[{"parameter":"X-Number","in":"header","message":"The header X-Number is invalid."},{"parameter":"page","in":"query","message":"The query parameter 'page' must be an integer."},{"parameter":"session","in":"cookie","message":"The cookie 'session' is required."}]}""",
            await app.Send("GET", "/?page=x", headers: [("X-Number", "bad")]));
    }

    [Fact]
    public async Task An_exception_of_the_attribute_is_handled_like_one_of_the_action()
    {
        var app = TestApp.Build(builder => builder.OnException<TimeoutException>((_, _) => new Response(503)).MapGet("/", ([FromNumber] int number) => number));

        Assert.Equal("503", await app.Send("GET", "/", headers: [("X-Number", "late")]));
    }

    [Fact]
    public void A_failure_needs_a_message() => Assert.Throws<ArgumentException>(() => BindingResult.Failure(""));

    [Fact]
    public void Null_is_no_value() => Assert.False(BindingResult.Success(null).HasValue);

    public sealed class NumbersController
    {
        public int GetNumber([FromNumber] int number, [FromNumber] int? again) => number + again!.Value;

        public int GetOptional([FromNumber] int number = 7) => number;

        public string GetInterface([FromNumber] IFormattable number) => number.GetType().Name;

        public Guid GetWrong([FromNumber] Guid number) => number;
    }

    private sealed class FromNumberAttribute() : FromValueAttribute("X-Number")
    {
        public override string In => "header";

        public override string Describe(string name) => $"header {name}";

        public override async ValueTask<BindingResult> BindAsync(Request request, ParameterDescriptor parameter)
        {
            await Task.Yield();
            Assert.Equal("X-Number", parameter.WireName);
            return request.Headers[parameter.WireName] switch
            {
                null => BindingResult.Missing,
                "bad" => BindingResult.Failure("The header X-Number is invalid."),
                "late" => throw new TimeoutException(),
                var text => BindingResult.Success(int.Parse(text, System.Globalization.CultureInfo.InvariantCulture)),
            };
        }
    }
}
