namespace LambdaEventHandler.Routing;

public sealed class RouteTemplateTests
{
    [Theory]
    [InlineData("", "/")]
    [InlineData("/", "/")]
    [InlineData("///", "/")]
    [InlineData("users", "/users")]
    [InlineData("/users/", "/users")]
    [InlineData("/users//", "/users")]
    [InlineData("/a//b", "/a//b")]
    [InlineData(".+", "/.+")]
    public void A_template_begins_with_a_slash_and_ends_without_one(string text, string expected)
    {
        Assert.Equal(expected, Templates.Of(text).Text);
    }

    [Fact]
    public void Strict_slashes_keep_the_trailing_ones()
    {
        Assert.Equal("/users/", Templates.Of("users/", strictSlashes: true).Text);
        Assert.Equal("/", Templates.Of("", strictSlashes: true).Text);
    }

    [Theory]
    [InlineData("", "/users", "/users")]
    [InlineData("/users", "", "/users")]
    [InlineData("/users/", "", "/users")]
    [InlineData("/users", "/", "/users/")]
    [InlineData("/users", "{id}", "/users/{id}")]
    [InlineData("/users/", "/{id}", "/users/{id}")]
    [InlineData("/users//", "//{id}", "/users/{id}")]
    [InlineData("/p", ".+", "/p/.+")]
    [InlineData("", "", "")]
    public void A_prefix_is_joined_with_exactly_one_slash(string prefix, string template, string expected)
    {
        Assert.Equal(expected, RouteTemplate.Join(prefix, template));
    }

    [Fact]
    public void Parameters_are_named_from_left_to_right()
    {
        string[] expected = ["tenant", "path", "name", "ext"];

        Assert.Equal(expected, Templates.Of("/{tenant}/{path+}/{name}.{ext}/.html").ParameterNames);
        Assert.Empty(Templates.Of("/a/.+").ParameterNames);
    }

    [Theory]
    [InlineData("/a/{b", "a '{' without its '}'")]
    [InlineData("/a/{b/c}", "names do not have")]
    [InlineData("/a/b}", "a '}' without its '{'")]
    [InlineData("/{}", "has no name")]
    [InlineData("/{:int}", "has no name")]
    [InlineData("/{**}", "has no name")]
    [InlineData("/{a b}", "names do not have")]
    [InlineData("/{id?}", "is optional")]
    [InlineData("/{id:int?}", "is optional")]
    [InlineData("/{id=5}", "has a default value")]
    [InlineData("/{a}{b}", "the adjacent parameters {a}{b}")]
    [InlineData("/x/{a}.{b}{c}", "the adjacent parameters {b}{c}")]
    [InlineData("/{id}/{id}", "the parameter {id} twice")]
    [InlineData("/{id}/{ID:int}", "the parameter {ID} twice")]
    [InlineData("/{a+}/{b+}", "2 catch-alls")]
    [InlineData("/.+/x/{**b}", "2 catch-alls")]
    [InlineData("/x{a+}", "beside other text")]
    public void A_template_that_cannot_work_is_refused_with_its_text_and_a_cure(string text, string problem)
    {
        var said = Templates.ProblemOf(text);

        Assert.Contains(problem, said, StringComparison.Ordinal);
        Assert.Contains($"'{text}'", said, StringComparison.Ordinal);
        Assert.Contains(": ", said, StringComparison.Ordinal);
        Assert.EndsWith(".", said, StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_are_said_at_once()
    {
        var problems = new List<string>();

        Assert.Null(RouteTemplate.Parse("/{a:nope}/{b}{c}/{b}", problems));
        Assert.Equal(3, problems.Count);
    }
}
