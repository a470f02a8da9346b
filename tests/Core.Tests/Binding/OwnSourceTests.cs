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

    [Theory]
    [InlineData("/text", "a", "200 [a]")]
    [InlineData("/text", "", "200 []")]
    [InlineData("/text", null, """400 {"statusCode":400,"message":"The field parameter 'value' is required."}""")]
    [InlineData("/number", "5", "200 5")]
    [InlineData("/number", "", """400 {"statusCode":400,"message":"The field parameter 'value' is required."}""")]
    [InlineData("/number", "x", """400 {"statusCode":400,"message":"The field parameter 'value' must be an integer."}""")]
    [InlineData("/optional", "", "200 7")]
    [InlineData("/optional", "5", "200 5")]
    [InlineData("/texts", "a,,b", "200 [\"a\",\"\",\"b\"]")]
    [InlineData("/numbers", "1,,2", "200 [1,2]")]
    [InlineData("/numbers", ",", "200 []")]
    [InlineData("/whole", "tea", "200 tea")]
    public async Task Texts_and_whole_values_of_one_attribute_are_bound(string path, string? sent, string expected) =>
        Assert.Equal(expected, await TestApp.With<FieldsController>().Send("GET", path, headers: sent is null ? [] : [("value", sent)]));

    [Fact]
    public void A_text_attribute_does_not_create_whole_values() =>
        Assert.Contains("which does not support the type Todo", ProblemOf(([FromCookie] Todo todo) => todo.Title), StringComparison.Ordinal);

    [Fact]
    public void Two_attributes_of_one_parameter_are_reported() =>
        Assert.Contains("is marked with both [FromQuery] and [FromHeader]", ProblemOf(([FromQuery, FromHeader] string name) => name), StringComparison.Ordinal);

    [Fact]
    public void An_attribute_that_reads_the_body_is_reported_in_a_GET_action()
    {
        Assert.Contains("is bound from the body by [FromXml], but a GET request does not have a body", ProblemOf(([FromXml] Todo todo) => todo.Title), StringComparison.Ordinal);
        Assert.Contains("is bound from the body by [FromXmlText], but a GET request does not have a body", ProblemOf(([FromXmlText] string title) => title), StringComparison.Ordinal);
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

    public sealed class FieldsController
    {
        public string GetText([FromField] string value) => $"[{value}]";

        public int GetNumber([FromField] int value) => value;

        public int GetOptional([FromField] int value = 7) => value;

        public string[] GetTexts([FromField] string[] value) => value;

        public int[] GetNumbers([FromField] int[] value) => value;

        public string GetWhole([FromField] Todo value) => value.Title;
    }

    private static string ProblemOf(Delegate handler) =>
        Assert.Single(Assert.Throws<InvalidConfigurationException>(() => TestApp.Build(builder => builder.MapGet("/", handler))).Problems);

    private sealed class FromFieldAttribute : FromTextAttribute, IValueSource
    {
        public override string In => "field";

        public override bool IgnoresEmptyText => true;

        public override string? GetText(Request request, string name) => request.Headers[name];

        public override IReadOnlyList<string> GetTexts(Request request, string name) => GetText(request, name)?.Split(',') ?? [];

        public ValueTask<BindingResult> BindAsync(Request request, ParameterDescriptor parameter) => new(BindingResult.Success(new Todo(GetText(request, parameter.WireName)!, 1)));
    }

    [ReadsBody]
    private sealed class FromXmlAttribute : FromValueAttribute
    {
        public override string In => "body";

        public override ValueTask<BindingResult> BindAsync(Request request, ParameterDescriptor parameter) => new(BindingResult.Missing);
    }

    [ReadsBody]
    private sealed class FromXmlTextAttribute : FromTextAttribute
    {
        public override string In => "body";

        public override string? GetText(Request request, string name) => null;
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
