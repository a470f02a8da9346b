namespace LambdaEventHandler.Routing;

public sealed class RouteValuesTests
{
    [Fact]
    public void Values_are_found_by_name_without_case()
    {
        var values = ValuesOf("/{userId}/{file}.{ext}", "/7/caf%C3%A9.txt");

        Assert.Equal("7", values["userId"]);
        Assert.Equal("café", values["FILE"]);
        Assert.True(values.TryGetValue("Ext", out var extension));
        Assert.Equal("txt", extension);
        Assert.Equal(3, values.Count);
    }

    [Fact]
    public void A_name_that_the_route_does_not_have_is_null()
    {
        var values = ValuesOf("/{id}", "/7");

        Assert.Null(values["other"]);
        Assert.False(values.TryGetValue("other", out var value));
        Assert.Null(value);
    }

    [Fact]
    public void Values_come_in_the_order_of_the_template()
    {
        var values = ValuesOf("/{b}/{a}", "/1/2");

        Assert.Equal(["b", "a"], values.Names);
        Assert.Equal([new("b", "1"), new("a", "2")], values.ToArray());
    }

    [Fact]
    public void A_value_is_created_once()
    {
        var values = ValuesOf("/{id}", "/7");

        Assert.Same(values["id"], values["id"]);
    }

    [Fact]
    public void A_route_without_parameters_has_the_empty_values()
    {
        Assert.Same(RouteValues.Empty, ValuesOf("/a/.+", "/a/b"));
        Assert.Empty(RouteValues.Empty);
        Assert.Null(RouteValues.Empty["id"]);
    }

    private static RouteValues ValuesOf(string template, string path)
    {
        Assert.True(Routes.Table(template).TryMatch("GET", new RequestPath(path, true), out _, out var values));
        return values;
    }
}
