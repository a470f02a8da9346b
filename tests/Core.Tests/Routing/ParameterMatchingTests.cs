namespace LambdaEventHandler.Routing;

public sealed class ParameterMatchingTests
{
    [Theory]
    [InlineData("single account")]
    [InlineData("user@example.com")]
    [InlineData("a+b=c&d$e:f;g,h'(i)!*~_-")]
    [InlineData("%<>[]{}|^")]
    [InlineData("..")]
    [InlineData("東京 Ⅷ ½ ʰ 😀")]
    public void A_parameter_matches_any_character_except_a_slash(string value)
    {
        Assert.Equal($"/a/{{id}} id={value}", Routes.Table("/a/{id}").Match("/a/" + value));
    }

    [Theory]
    [InlineData("/a")]
    [InlineData("/a/")]
    [InlineData("/a//")]
    [InlineData("/a//x")]
    [InlineData("/a/b/c")]
    [InlineData("//x")]
    public void A_parameter_matches_one_nonempty_segment(string path)
    {
        Assert.Null(Routes.Table("/a/{id}", "/{x}/y").Match(path));
    }

    [Fact]
    public void An_encoded_slash_belongs_to_the_value()
    {
        var table = Routes.Table("/f/{a}", "/f/{a}/{b}");

        Assert.Equal("/f/{a} a=x/y", table.Match("/f/x%2Fy"));
        Assert.Equal("/f/{a}/{b} a=x/y b=z/", table.Match("/f/x%2Fy/z%2f"));
        Assert.Equal("/f/{a} a=/", table.Match("/f/%2F"));
    }

    [Theory]
    [InlineData("/files/{name}.{ext}", "/files/report.pdf", "name=report ext=pdf")]
    [InlineData("/files/{name}.{ext}", "/files/a.tar.gz", "name=a.tar ext=gz")]
    [InlineData("/files/{name}.{ext}", "/files/a.b.", "name=a ext=b.")]
    [InlineData("/files/{name}.{ext}", "/files/..x", "name=. ext=x")]
    [InlineData("/r/{a}-{b}", "/r/1-2-3", "a=1-2 b=3")]
    [InlineData("/r/{a}-{b}.{c}", "/r/1-2-3.4", "a=1-2 b=3 c=4")]
    [InlineData("/r/{a}--{b}", "/r/1---2", "a=1- b=2")]
    [InlineData("/v{version}", "/v2", "version=2")]
    [InlineData("/v{version}", "/vv", "version=v")]
    [InlineData("/by/@{user}", "/by/@me", "user=me")]
    [InlineData("/{name}.json", "/a.json.json", "name=a.json")]
    [InlineData("/x{a:int}y{b}z", "/x1y2z", "a=1 b=2")]
    [InlineData("/f/{name}.{ext}", "/f/a%2Fb.c", "name=a/b ext=c")]
    public void A_complex_segment_is_split_at_the_last_separator(string template, string path, string values)
    {
        Assert.Equal($"{template} {values}", Routes.Table(template).Match(path));
    }

    [Theory]
    [InlineData("/{name}.{ext}", "/.gitignore")]
    [InlineData("/{name}.{ext}", "/report.")]
    [InlineData("/{name}.{ext}", "/report_pdf")]
    [InlineData("/{name}.{ext}", "/.")]
    [InlineData("/{name}.{ext}", "/a.b/c")]
    [InlineData("/v{version}", "/v")]
    [InlineData("/v{version}", "/w1")]
    [InlineData("/{name}.json", "/.json")]
    [InlineData("/a{x}a", "/aa")]
    [InlineData("/a{x}a", "/a")]
    [InlineData("/{a:int}-{b}", "/x-1")]
    public void Each_part_of_a_segment_requires_text(string template, string path)
    {
        Assert.Null(Routes.Table(template).Match(path));
    }

    [Theory]
    [InlineData("/{name}.json", "/a.JSON")]
    [InlineData("/v{version}", "/V1")]
    [InlineData("/{a}x{b}", "/1X2")]
    public void The_literal_text_of_a_segment_is_case_sensitive(string template, string path)
    {
        Assert.Null(Routes.Table(template).Match(path));
    }

    [Theory]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    public void A_template_can_have_any_number_of_parameters(int count)
    {
        int[] numbers = [.. Enumerable.Range(1, count)];
        var template = string.Concat(numbers.Select(number => $"/{{p{number}}}"));
        var expected = string.Join(' ', [template, .. numbers.Select(number => $"p{number}={number}")]);

        Assert.Equal(expected, Routes.Table(template, "ANY /{all+}").Match("/" + string.Join('/', numbers)));
    }

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    public void A_path_can_have_any_number_of_segments(int count)
    {
        var value = string.Join('/', Enumerable.Range(1, count));

        Assert.Equal($"/{{all+}} all={value}", Routes.Table("/{all+}").Match("/" + value));
    }

    [Fact]
    public void A_route_that_is_tried_in_vain_leaves_the_values_of_the_match()
    {
        // The routes after the first three are only there so that candidates are found by their text.
        string[] routes = ["/aaa{x}.{y}", "/ab{x:int}.{y}", "/ab~{x}-{y}", .. Enumerable.Range(0, 10).Select(number => $"/r{number}-{{x}}")];

        Assert.Equal("/ab~{x}-{y} x=1 y=2.3", Routes.Table(routes).Match("/ab~1-2.3"));
        Assert.Equal("/ab~{x}-{y} x=1 y=2.3", Routes.Table(routes[..3]).Match("/ab~1-2.3"));
    }

    [Fact]
    public void Many_complex_segments_at_one_position_are_all_matched()
    {
        string[] routes = [.. Enumerable.Range(0, 100).Select(number => $"/r{number}-{{id}}/{{x}}"), "/{a}.{b}/{x}", "/{id:int}/{x}"];
        var table = Routes.Table(routes);

        Assert.Equal("/r7-{id}/{x} id=5 x=1", table.Match("/r7-5/1"));
        Assert.Equal("/r77-{id}/{x} id=7-5 x=1", table.Match("/r77-7-5/1"));
        Assert.Equal("/r7-{id}/{x} id=5.6 x=1", table.Match("/r7-5.6/1"));
        Assert.Equal("/{a}.{b}/{x} a=r b=7 x=1", table.Match("/r.7/1"));
        Assert.Equal("/{id:int}/{x} id=7 x=1", table.Match("/7/1"));
        Assert.Null(table.Match("/r/1"));
    }
}
