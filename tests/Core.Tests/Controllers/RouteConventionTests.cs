namespace LambdaEventHandler;

public sealed class RouteConventionTests
{
    public static TheoryData<string, string> Names => new()
    {
        { "GetTodos", "GET /todos" },
        { "DeleteTodosAsync", "DELETE /todos" },
        { "Get", "GET /" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_determines_method_and_resource(string name, string expected) => AssertRoutes(Shapes.Method(name), expected);

    [Fact]
    public void Required_simple_parameters_become_segments_in_their_order() =>
        AssertRoutes(Shapes.Method("Get", Shapes.Text("message"), Shapes.Text("name")), "GET /{message}/{name}");

    [Fact]
    public void Other_parameters_are_not_segments() =>
        AssertRoutes(
            Shapes.Method(
                "PutTodos",
                Shapes.Number("id"),
                Shapes.Text("language").Optional(),
                Shapes.Text("tag").Nullable(),
                Shapes.Of(ParameterKind.SimpleCollection),
                Shapes.Todo("todo"),
                Shapes.Text("trace").From(BindingSource.Header),
                Shapes.Of(ParameterKind.CancellationToken)),
            "PUT /todos/{id}");

    [Fact]
    public void A_parameter_with_FromRoute_is_a_segment_with_its_name() =>
        AssertRoutes(Shapes.Method("GetTodos", Shapes.Number("id").From(BindingSource.Route, "todo-id")), "GET /todos/{todo-id}");

    [Theory]
    [InlineData("/users", "GET /users/{userId}")]
    [InlineData("users/", "GET /users/{userId}")]
    [InlineData("/users/{userId}", "GET /users/{userId}")]
    public void A_prefix_is_joined_with_one_slash_and_its_parameters_are_not_repeated(string route, string expected) =>
        AssertRoutes(Shapes.Method("Get", Shapes.Text("userId")), expected, route);

    [Fact]
    public void A_prefix_without_a_resource_is_the_complete_template() => AssertRoutes(Shapes.Method("Get"), "GET /users", "/users");

    [Fact]
    public void The_prefix_of_the_app_precedes_that_of_the_controller() =>
        AssertRoutes(Shapes.Method("GetActive"), "GET /v1/users/active", "/users", "/v1");

    [Theory]
    [InlineData("/active", "GET /users/active")]
    [InlineData("active", "GET /users/active")]
    public void A_prefix_is_prepended_to_an_explicit_template(string template, string expected) =>
        AssertRoutes(Shapes.Method("FindActive").Marked("GET", template), expected, "/users");

    [Fact]
    public void An_attribute_without_a_template_keeps_the_path_of_the_name() =>
        AssertRoutes(Shapes.Method("GetTodos", Shapes.Number("id")).Marked("HEAD"), "HEAD /todos/{id}");

    [Fact]
    public void A_method_with_an_attribute_and_no_verb_has_its_whole_name_as_resource() =>
        AssertRoutes(Shapes.Method("ListTodos").Marked("GET"), "GET /list-todos");

    [Fact]
    public void Every_attribute_adds_a_route() =>
        AssertRoutes(Shapes.Method("Find").Marked("GET", "/a").Marked("POST", "/b"), "GET /a|POST /b");

    [Fact]
    public void Route_on_a_method_is_the_template_of_attributes_without_one()
    {
        var action = Shapes.Method("PostDone").Marked("POST").Marked("PUT", "/finished");
        action.Template = "/done";

        AssertRoutes(action, "POST /done|PUT /finished");
    }

    [Fact]
    public void Route_on_a_method_keeps_the_verb_of_the_name()
    {
        var action = Shapes.Method("PostSomething");
        action.Template = "/done";

        AssertRoutes(action, "POST /done");
    }

    [Fact]
    public void Methods_are_upper_case_and_listed_once()
    {
        var action = Shapes.Method("Find");
        action.Routes = [new HttpMethodDeclaration(["get", " GET ", "Purge"], "/a")];

        AssertRoutes(action, "GET,PURGE /a");
    }

    /// <summary>A segment that is parsed again is another object.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_templates_of_reflected_actions_are_parsed_once_and_so_is_the_prefix_of_their_controller(bool strictSlashes)
    {
        var (actions, routes, problems) = (new CompactList<ActionDefinition>(), new List<Route>(), new List<string>());
        new ActionReflection(actions, new ServiceRegistry(), problems).Add(typeof(ParsedController), "/v1");
        foreach (var action in actions)
        {
            action.AddTo(routes, [], strictSlashes, problems);
        }

        Assert.Empty(problems);
        Assert.Equal(["/v1/parsed/recent", "/v1/parsed/{id}"], routes.Select(route => route.Template).Order(StringComparer.Ordinal));
        Assert.Same(routes[0].ParsedTemplate.Segments[0], routes[1].ParsedTemplate.Segments[0]);
        Assert.Same(routes[0].ParsedTemplate.Segments[1], routes[1].ParsedTemplate.Segments[1]);
    }

    private static void AssertRoutes(ActionSignature action, string expected, string? route = null, string? prefix = null)
    {
        var convention = Shapes.Plan(action, route, prefix);

        Assert.Empty(convention.Problems);
        Assert.Equal(expected, string.Join("|", convention.Plans.Select(Shapes.Describe)));
    }

    [Route("/parsed")]
    private sealed class ParsedController
    {
        public string Get(int id) => $"{id}";

        [HttpGet("recent")]
        public string FindRecent() => "recent";
    }
}
