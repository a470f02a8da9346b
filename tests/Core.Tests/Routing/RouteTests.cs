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
