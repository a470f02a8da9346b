namespace LambdaEventHandler.Routing;

public sealed class AmbiguityTests
{
    [Theory]
    [InlineData("/a/{x}", "/a/{y}")]
    [InlineData("/my/path", "/my/path/")]
    [InlineData("GET /t", "GET /t")]
    [InlineData("GET,PUT /t", "PUT,POST /t")]
    [InlineData("/t/{a+}", "/t/{**b}")]
    [InlineData("/t/{a+}", "/t/.+")]
    [InlineData("/t/{a+}/x", "/t/{b+}/x")]
    [InlineData("/t/{a+:int}", "/t/{b+:int}")]
    [InlineData("/{a}.{b}", "/{c}.{d}")]
    [InlineData("/{a:int}", "/{b:INT}")]
    [InlineData("/{a:int:min(1)}", "/{b:min(01):int}")]
    [InlineData("/{a:length(3)}", "/{b:length(3,3)}")]
    [InlineData("/{a:regex(x{{2}})}", "/{b:regex(x{{2}})}")]
    [InlineData("ANY /a", "ANY /a/")]
    [InlineData("GET,ANY /a", "ANY,POST /a")]
    [InlineData("/a/{x?}", "/a")]
    [InlineData("/a/{x=1}", "/a")]
    [InlineData("/a/{x?}", "/a/{y}")]
    [InlineData("/a/{x:int?}", "/a/{y:guid?}")]
    [InlineData("ANY /a/{x?}", "ANY /a")]
    [InlineData("/{x?}", "/")]
    [InlineData("/{x?}", "/{y=1}/")]
    [InlineData("/{a}/{x?}", "/{b}")]
    [InlineData("/a/{x+?}", "/a")]
    public void Two_ambiguous_routes_are_reported_naming_both(string one, string other)
    {
        var problems = Routes.ProblemsOf(one, "/else/of/all", other);

        Assert.NotEmpty(problems);
        Assert.Equal(problems.Distinct(), problems);
        Assert.All(problems, problem => Assert.Contains(Routes.Of(one, 0).ToString(), problem, StringComparison.Ordinal));
        Assert.All(problems, problem => Assert.Contains(Routes.Of(other, 2).ToString(), problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("GET /a", "POST /a")]
    [InlineData("/a/{x}", "/a/{x:int}")]
    [InlineData("/{x:int}", "/{y:long}")]
    [InlineData("/{a}.{b}", "/{a}-{b}")]
    [InlineData("/{x:int:max(9)}", "/{y:int:min(10)}")]
    [InlineData("/{x:int:max(9):min(1)}", "/{y:int:max(9)}")]
    [InlineData("/{x:regex(a)}", "/{x:regex(A)}")]
    [InlineData("/{p+}", "/{p+}/x")]
    [InlineData("/{p+}", ".+")]
    [InlineData("/{{int}}", "/{x:int}")]
    [InlineData("/a", "/A")]
    [InlineData("ANY /a", "/a")]
    [InlineData("ANY /a", "HEAD,OPTIONS /a")]
    [InlineData("/a/{x?}", "/a/b")]
    [InlineData("/a/{x?}", "/a/{y:int}")]
    [InlineData("/a/{x:int?}", "/a/{y}")]
    [InlineData("/a/{x?}", "POST /a")]
    [InlineData("ANY /a/{x?}", "/a")]
    [InlineData("/a/{x=1}", "/{y}")]
    public void Routes_that_a_request_can_distinguish_are_accepted(string one, string other)
    {
        Assert.Empty(Routes.ProblemsOf(one, other));
    }

    [Fact]
    public void The_order_of_registration_does_not_change_the_messages()
    {
        Assert.Equal(
            Said(Routes.Of("/a/{y}", 1), Routes.Of("/a/{x}", 2), Routes.Of("/a/{x}", 3)),
            Said(Routes.Of("/a/{x}", 3), Routes.Of("/a/{x}", 2), Routes.Of("/a/{y}", 1)));
    }

    [Theory]
    [InlineData("/a/{x}", "/a/{y}", "GET /a/{x} (Controller.Action0) and GET /a/{y} (Controller.Action1) match the same requests: change the template or the method of one of them, or remove it.")]
    [InlineData("/a/{x?}", "/a", "GET /a (Controller.Action1) and GET /a/{x?} (Controller.Action0) match the same requests for '/a': remove one of them, or the question mark or default value that makes a parameter optional.")]
    [InlineData("/a/{x=1}", "/a", "GET /a (Controller.Action1) and GET /a/{x=1} (Controller.Action0) match the same requests for '/a': remove one of them, or the question mark or default value that makes a parameter optional.")]
    public void The_message_names_the_fix(string one, string other, string message)
    {
        Assert.Equal(message, Assert.Single(Routes.ProblemsOf(one, other)));
    }

    [Fact]
    public void Overloads_are_distinguished_by_their_parameters()
    {
        var problems = new List<string>();
        RouteTable.Build([Overload("string id"), Overload("int id")], problems);

        Assert.StartsWith("GET /a/{id} (AController.GetA(int id)) and GET /a/{id} (AController.GetA(string id)) match the same requests", Assert.Single(problems), StringComparison.Ordinal);

        static Route Overload(string parameters) => new(Templates.Of("/a/{id}"), ["GET"], "AController.GetA", [], signature: $"AController.GetA({parameters})");
    }

    [Fact]
    public void Routes_of_one_template_are_listed_in_the_order_of_their_methods()
    {
        Assert.Equal(["DELETE", "GET", "POST"], Routes.Table("POST /a", "GET /a", "DELETE /a").Routes.SelectMany(route => route.Methods));
    }

    [Fact]
    public void A_route_without_methods_is_reported_beside_others_of_its_template()
    {
        var none = new Route(Templates.Of("/a"), [], "Controller.None", []);
        Assert.All(new Route[][] { [none, Routes.Of("/a")], [Routes.Of("/a"), none] }, routes =>
        {
            var problems = new List<string>();
            RouteTable.Build(routes, problems);

            Assert.Equal("The route /a (Controller.None) has no HTTP method: specify one, such as GET.", Assert.Single(problems));
        });
    }

    [Fact]
    public void Routes_are_listed_in_the_order_of_their_templates()
    {
        string[] expected = ["/", "/a", "/a/{x}", "/b"];

        Assert.Equal(expected, Routes.Table("/b", "/a/{x}", "/", "/a").Routes.Select(route => route.Template));
    }

    private static List<string> Said(params Route[] routes)
    {
        var problems = new List<string>();
        RouteTable.Build(routes, problems);
        Assert.Equal(2, problems.Count);
        return problems;
    }
}
