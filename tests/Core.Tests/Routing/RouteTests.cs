namespace LambdaEventHandler.Routing;

public sealed class RouteTests
{
    [Fact]
    public void A_route_has_its_methods_template_and_name()
    {
        string[] methods = ["GET", "PATCH"];
        var route = new Route(Templates.Of("users/{id:int}/"), methods, "UsersController.Get", []);

        Assert.Equal("/users/{id:int}", route.Template);
        Assert.Same(methods, route.Methods);
        Assert.Equal(["id"], route.ParameterNames);
        Assert.Equal("GET, PATCH /users/{id:int} (UsersController.Get)", route.ToString());
    }

    [Theory]
    [InlineData("/{folder=home}", true, false, "home")]
    [InlineData("/{id:int?}", true, false, null)]
    [InlineData("/{name:alpha}", false, false, null)]
    [InlineData("/{*rest}", false, true, null)]
    public void A_parameter_of_a_route_is_described(string template, bool isOptional, bool isCatchAll, string? defaultValue)
    {
        var parameter = Assert.Single(new Route(Templates.Of(template), ["GET"], "", []).Parameters);

        Assert.Equal((isOptional, isCatchAll, defaultValue), (parameter.IsOptional, parameter.IsCatchAll, parameter.DefaultValue));
    }

    [Theory]
    [InlineData("int", "int", "")]
    [InlineData("range(1,10)", "range", "1 10")]
    [InlineData("length(3)", "length", "3 3")]
    [InlineData("length(2,3)", "length", "2 3")]
    [InlineData("min(1)", "min", "1")]
    [InlineData("max(-1)", "max", "-1")]
    [InlineData("minlength(1)", "minlength", "1")]
    [InlineData("MaxLength(9)", "maxlength", "9")]
    [InlineData("regex(a{{2}})", "regex", "a{2}")]
    public void A_constraint_of_a_route_is_described(string text, string name, string arguments)
    {
        var parameter = Assert.Single(new Route(Templates.Of($"/{{id:{text}}}"), ["GET"], "", []).Parameters);

        var constraint = Assert.Single(parameter.Constraints);
        Assert.Equal(("id", name, arguments), (parameter.Name, constraint.Name, string.Join(' ', constraint.Arguments)));
    }

    [Theory]
    [InlineData("/", "/")]
    [InlineData("/a/{id:int}.{extension}", "/a/{id}.{extension}")]
    [InlineData("/a/{**rest}", "/a/{rest}")]
    [InlineData(".+", "/.+")]
    public void A_template_is_also_available_without_constraints(string template, string plain) =>
        Assert.Equal(plain, new Route(Templates.Of(template), ["GET"], "", []).PlainTemplate);

    [Fact]
    public void A_requirement_of_clients_names_its_scheme()
    {
        Assert.Equal("scheme", Assert.Throws<ArgumentException>(() => new RouteSecurity("", [])).ParamName);
        Assert.Equal("scopes", Assert.Throws<ArgumentNullException>(() => new RouteSecurity("Bearer", null!)).ParamName);
        Assert.Equal(("Bearer", "read"), (new RouteSecurity("Bearer", ["read"]).Scheme, new RouteSecurity("Bearer", ["read"]).Scopes[0]));
    }

    [Fact]
    public void A_describer_of_several_actions_describes_that_of_the_route()
    {
        var route = new Route(Templates.Of("/"), ["GET"], "HomeController.Get", [], describer: new SeveralActions(), describedIndex: 2);

        Assert.Equal("Get2", route.Action.MethodName);
    }

    [Fact]
    public void The_last_of_several_metadata_of_a_type_wins()
    {
        var route = new Route(Templates.Of("/"), ["GET"], "HomeController.Get", ["of the controller", new Version(1, 0), "of the action"]);

        Assert.Equal("of the action", route.GetMetadata<string>());
        Assert.Equal(new Version(1, 0), route.GetMetadata<Version>());
        Assert.Null(route.GetMetadata<Uri>());
        Assert.Equal(3, route.Metadata.Count);
    }

    private sealed class SeveralActions : IActionDescriber
    {
        public ActionDescriptor Describe(int index) => new(null, $"Get{index}", [], typeof(void), new DocumentationSource(null, null, null));
    }
}
