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
    [InlineData("/a//", "/a")]
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
    [InlineData("/a/{b", "a '{' without a matching '}'")]
    [InlineData("/a/{b/c}", "with an invalid character")]
    [InlineData("/a/b}", "a '}' without a matching '{'")]
    [InlineData("/{}", "has no name")]
    [InlineData("/{:int}", "has no name")]
    [InlineData("/{**}", "has no name")]
    [InlineData("/{a b}", "with an invalid character")]
    [InlineData("/{?}", "has no name")]
    [InlineData("/{=5}", "has no name")]
    [InlineData("/{id?:int}", "write it last, as in '{id:int?}'")]
    [InlineData("/{id??}", "question mark")]
    [InlineData("/{id=}", "an empty default value")]
    [InlineData("/{id:int=}", "an empty default value")]
    [InlineData("/{id?=5}", "a default value and a question mark")]
    [InlineData("/{id=5?}", "a default value and a question mark")]
    [InlineData("/{id?}/x", "only a complete last segment can be optional")]
    [InlineData("/{id=5}/x", "only a complete last segment can be optional")]
    [InlineData("/{a?}/{b?}", "the optional parameter {a}")]
    [InlineData("/{path+?}/x", "only a complete last segment can be optional")]
    [InlineData("/v{id?}", "only a complete last segment can be optional")]
    [InlineData("/{name}.{ext?}", "only a complete last segment can be optional")]
    [InlineData("/a//b", "an empty segment")]
    [InlineData("/a///b", "an empty segment")]
    [InlineData("//a", "an empty segment")]
    [InlineData("/a//{id?}", "an empty segment")]
    [InlineData("/{a}{b}", "the adjacent parameters {a}{b}")]
    [InlineData("/x/{a}.{b}{c}", "the adjacent parameters {b}{c}")]
    [InlineData("/{id}/{id}", "the parameter {id} twice")]
    [InlineData("/{id}/{ID:int}", "the parameter {ID} twice")]
    [InlineData("/{a+}/{b+}", "2 catch-alls")]
    [InlineData("/.+/x/{**b}", "2 catch-alls")]
    [InlineData("/x{a+}", "in a segment with other text")]
    [InlineData("/[controller]", "the token [controller]")]
    [InlineData("/api/[Action]/x", "the token [action]")]
    [InlineData("/[x][area]/{id}", "the token [area]")]
    public void An_invalid_template_is_reported_with_a_fix(string text, string problem)
    {
        var said = Templates.ProblemOf(text);

        Assert.Contains(problem, said, StringComparison.Ordinal);
        Assert.Contains($"'{text}'", said, StringComparison.Ordinal);
        Assert.Contains(": ", said, StringComparison.Ordinal);
        Assert.EndsWith(".", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("order_id")]
    [InlineData("order-id")]
    [InlineData("file.name")]
    [InlineData("Größe2")]
    public void A_parameter_name_has_letters_digits_underscores_hyphens_and_dots(string name)
    {
        Assert.Equal([name], Templates.Of($"/{{{name}}}").ParameterNames);
        Assert.Equal($"/{{{name}}} {name}=1", Routes.Table($"/{{{name}}}").Match("/1"));
    }

    [Fact]
    public void All_problems_are_reported_at_once()
    {
        var problems = new List<string>();

        Assert.Null(RouteTemplate.Parse("/{a:nope}/{b}{c}/{b}", problems));
        Assert.Equal(3, problems.Count);
    }

    [Fact]
    public void Strict_slashes_allow_an_empty_segment_only_at_the_end()
    {
        Assert.Equal("/a/", Templates.Of("/a/", strictSlashes: true).Text);
        Assert.All(["/a//", "//", "/a//b", "/{id?}/"], text =>
        {
            var problems = new List<string>();

            Assert.Null(RouteTemplate.Parse(text, problems)?.WithTrailingSlashes(problems));
            Assert.Single(problems);
        });
    }

    [Theory]
    [InlineData("/", 0)]
    [InlineData("/a/{x}", 2)]
    [InlineData("a/{x?}", 2)]
    public void A_template_without_trailing_slashes_is_the_same_where_they_count(string text, int segments)
    {
        var template = Templates.Of(text);

        Assert.Same(template, template.WithTrailingSlashes([]));
        Assert.Equal(segments, template.Segments.Count);
    }

    [Theory]
    [InlineData("/users", "{id:int}", "/users/{id:int}")]
    [InlineData("users/", "/{id?}", "/users/{id?}")]
    [InlineData("/users/{id}/", "", "/users/{id}")]
    [InlineData("/list/{page=1}", "", "/list/{page=1}")]
    [InlineData("/", "users/{id}/", "/users/{id}")]
    [InlineData("/a/{x:regex(b/c)}", "{**rest}", "/a/{x:regex(b/c)}/{**rest}")]
    public void A_template_after_a_parsed_prefix_is_the_same_as_one_parsed_at_once(string prefix, string rest, string text)
    {
        var parsed = Templates.Of(prefix);
        var whole = RouteTemplate.Join(prefix, rest);
        var template = RouteTemplate.Parse(whole, [], parsed)!;
        var expected = Templates.Of(whole);

        Assert.Equal(text, template.Text);
        Assert.Equal(expected.Written, template.Written);
        Assert.Equal(expected.ParameterNames, template.ParameterNames);
        Assert.Equal(TemplateShape.Of(expected), TemplateShape.Of(template));
        Assert.Equal(expected.WithoutOptional?.Text, template.WithoutOptional?.Text);
        for (var index = 0; index < parsed.Segments.Count; index++)
        {
            Assert.Same(parsed.Segments[index], template.Segments[index]);
        }
    }

    [Theory]
    [InlineData("/{id}", "{id}", "twice")]
    [InlineData("/{id?}", "more", "optional parameter")]
    [InlineData("/{**all}", "{**rest}", "2 catch-alls")]
    public void What_a_prefix_does_not_allow_after_it_is_reported(string prefix, string rest, string problem)
    {
        var problems = new List<string>();

        Assert.Null(RouteTemplate.Parse(RouteTemplate.Join(prefix, rest), problems, Templates.Of(prefix)));
        Assert.Contains(problem, Assert.Single(problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/users/{id?}", "/users", "id", null)]
    [InlineData("users/{id:int?}/", "/users", "id", null)]
    [InlineData("/{id?}", "/", "id", null)]
    [InlineData("/list/{page=1}", "/list", "page", "1")]
    [InlineData("/list/{page:int:min(1)=1}", "/list", "page", "1")]
    [InlineData("/at/{time=12:30}", "/at", "time", "12:30")]
    [InlineData("/at/{x=a=b}", "/at", "x", "a=b")]
    [InlineData("/at/{x:regex(a=b|a/{{2}})?}", "/at", "x", null)]
    [InlineData("/at/{x:regex(a=(b)|c?)=c}", "/at", "x", "c")]
    [InlineData("/at/{x:regex((a)=b)=a=b}", "/at", "x", "a=b")]
    [InlineData("/at/{x=f(a)}", "/at", "x", "f(a)")]
    [InlineData("/files/{path+?}", "/files", "path", null)]
    [InlineData("/files/{**path=index.html}", "/files", "path", "index.html")]
    [InlineData("/files/{**path=a/b}", "/files", "path", "a/b")]
    public void A_last_parameter_can_be_optional(string text, string without, string name, string? value)
    {
        var template = Templates.Of(text);

        Assert.Equal((name, value), (template.Optional!.Name, template.Optional.Default));
        Assert.Equal(without, template.WithoutOptional!.Text);
        Assert.Equal(template.Segments.Count - 1, template.WithoutOptional.Segments.Count);
        Assert.Equal([name], template.ParameterNames);
        Assert.Empty(template.WithoutOptional.ParameterNames);
        Assert.Null(template.WithoutOptional.Optional);
    }

    [Theory]
    [InlineData("/users/{id}")]
    [InlineData("/users/{id:regex(a?)}")]
    [InlineData("/users/{id:regex(a=b)}")]
    [InlineData("/{{id?}}")]
    [InlineData("/")]
    public void Other_templates_have_no_optional_parameter(string text)
    {
        Assert.Null(Templates.Of(text).Optional);
        Assert.Null(Templates.Of(text).WithoutOptional);
    }

    [Theory]
    [InlineData("/{{x}}", "/%7Bx%7D", "")]
    [InlineData("/{{{x}}}", "/%7B1%7D", " x=1")]
    [InlineData("/{{{{{x}", "/%7B%7B1", " x=1")]
    [InlineData("/a{{/}}b", "/a%7B/%7Db", "")]
    [InlineData("/{{{x:int}}}", "/%7B1%7D", " x=1")]
    [InlineData("/{{{x:length(2)}}}", "/%7B12%7D", " x=12")]
    [InlineData("/{{{x:regex(a{{2}})}}}", "/%7Baa%7D", " x=aa")]
    [InlineData("/{{{x:regex([)}}]{{2}}\\()}}}", "/%7B)%7D(%7D", " x=)}(")]
    [InlineData("/{x:regex((a|b){{2}})}.{y}", "/ab.c", " x=ab y=c")]
    [InlineData("/{{y}}/{x:regex(\\d{{2}})?}", "/%7By%7D/12", " x=12")]
    [InlineData("/{{y}}/{x:regex(\\d{{2}})=12}", "/%7By%7D", " x=12")]
    public void Doubled_braces_are_braces(string template, string path, string values) =>
        Assert.Equal(template + values, Routes.Table(template).Match(path));
}
