namespace LambdaEventHandler.Routing;

public sealed class ConstraintTests
{
    [Theory]
    [InlineData("int", "-7", "4x2")]
    [InlineData("int", "2147483647", "2147483648")]
    [InlineData("int", "12", "1.5")]
    [InlineData("INT", "12", "1,000")]
    [InlineData("long", "-9223372036854775808", "9223372036854775808")]
    [InlineData("bool", "TRUE", "yes")]
    [InlineData("bool", "false", "0")]
    [InlineData("datetime", "2024-02-29", "2023-02-29")]
    [InlineData("datetime", "2024-02-29 10:20", "soon")]
    [InlineData("datetime", "12-31-2024", "31-12-2024")]
    [InlineData("decimal", "-1,000.50", "1e3")]
    [InlineData("double", "1e3", "1.5.2")]
    [InlineData("double", "1,000.5", "1-")]
    [InlineData("float", "-.5", "x")]
    [InlineData("float", "1,000.5", "1-")]
    [InlineData("regex([\\[)]{{2}})", "[)", "[")]
    [InlineData("length(1,2)", "a", "abc")]
    [InlineData("minlength(1)", "ab", "/")]
    [InlineData("guid", "3F2504E0-4F89-41D3-9A0C-0305E82C3301", "3f2504e0-4f89-41d3-9a0c")]
    [InlineData("guid", "3f2504e04f8941d39a0c0305e82c3301", "3")]
    [InlineData("minlength(2)", "ab", "a")]
    [InlineData("maxlength(2)", "ab", "abc")]
    [InlineData("length(3)", "abc", "abcd")]
    [InlineData("length( 2 , 3 )", "ab", "abcd")]
    [InlineData("min(18)", "18", "17")]
    [InlineData("min(-1)", "-1", "-2")]
    [InlineData("max(18)", "-20", "19")]
    [InlineData("max(18)", "18", "x")]
    [InlineData("range(1,10)", "10", "11")]
    [InlineData("range(1,10)", "1", "0")]
    [InlineData("range(-2,-1)", "-2", "0")]
    [InlineData("alpha", "aZ", "a1")]
    [InlineData("alpha", "abc", "é")]
    [InlineData("file", "a.b", "ab")]
    [InlineData("file", ".b", "a.")]
    [InlineData("file", "a..b", "a..")]
    [InlineData("file", "a.b.", "ab..")]
    [InlineData("nonfile", "ab", "a.b")]
    [InlineData("int:min(3)", "3", "2")]
    [InlineData("length(2,4):alpha", "abc", "ab1")]
    [InlineData("regex(^[0-9]+-[0-9]+$)", "12-34", "12-34-56")]
    [InlineData("regex([0-9]{{2}})", "12", "123")]
    [InlineData("regex(a|ab)", "ab", "abc")]
    [InlineData("regex(ab)", "ab", "AB")]
    [InlineData("regex(^a$)", "a", "a%0A")]
    [InlineData("regex((a):(b))", "a:b", "ab")]
    [InlineData("regex(a+):maxlength(2)", "aa", "aaa")]
    [InlineData("regex(x/y)", "x%2Fy", "xy")]
    public void A_constraint_accepts_and_rejects_values(string constraint, string taken, string refused)
    {
        var table = Routes.Table($"/c/{{v:{constraint}}}");

        Assert.NotNull(table.Match("/c/" + taken));
        Assert.Null(table.Match("/c/" + refused));
    }

    [Fact]
    public void The_required_constraint_is_accepted_because_no_value_is_empty()
    {
        Assert.NotNull(Routes.Table("/c/{v:required}").Match("/c/x"));
        Assert.Single(Routes.ProblemsOf("/c/{v:required}", "/c/{w}"));
    }

    [Theory]
    [InlineData("nope", "unknown constraint 'nope'")]
    [InlineData("", "unknown constraint ''")]
    [InlineData("min(1):nope", "unknown constraint 'nope'")]
    [InlineData("int(3)", "takes no argument")]
    [InlineData("min", "without its argument")]
    [InlineData("min()", "without its argument")]
    [InlineData("min(1", "without its argument")]
    [InlineData("min(x)", "write a number")]
    [InlineData("min(1,2)", "write a number")]
    [InlineData("range(1)", "write two numbers")]
    [InlineData("range(1,2,3)", "write two numbers")]
    [InlineData("range(2,1)", "no value matches")]
    [InlineData("length(-1)", "one or two lengths")]
    [InlineData("length(3,2)", "no value matches")]
    [InlineData("minlength(x)", "write a length")]
    [InlineData("regex", "without its argument")]
    [InlineData("min", "write min(1)")]
    [InlineData("regex()", "write regex(...)")]
    [InlineData("range(x,2)", "write two numbers")]
    [InlineData("range(1,x)", "write two numbers")]
    [InlineData("length(x,2)", "one or two lengths")]
    [InlineData("maxlength(3000000000)", "write a length")]
    public void An_unknown_constraint_is_reported(string constraint, string problem)
    {
        Assert.Contains(problem, Templates.ProblemOf($"/c/{{v:{constraint}}}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("regex([)")]
    [InlineData("regex(a)(b)")]
    [InlineData(@"regex((a)\1)")]
    public void An_unusable_regular_expression_is_reported_with_its_route(string constraint)
    {
        var problem = Assert.Single(Routes.ProblemsOf($"/c/{{v:{constraint}}}"));

        Assert.Contains("Controller.Action0", problem, StringComparison.Ordinal);
        Assert.Contains("regular expression", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_constraint_selects_the_route()
    {
        var table = Routes.Table("/k/{name}", "/k/{id:int}", "/k/{id:guid}");

        Assert.Equal("/k/{id:int} id=900", table.Match("/k/900"));
        Assert.Equal("/k/{id:guid} id=7d44a8d4-0c25-4b0c-8f1e-b0a3f1c9a111", table.Match("/k/7d44a8d4-0c25-4b0c-8f1e-b0a3f1c9a111"));
        Assert.Equal("/k/{name} name=nine", table.Match("/k/nine"));
    }
}
