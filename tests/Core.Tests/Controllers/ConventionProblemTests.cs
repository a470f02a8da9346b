namespace LambdaEventHandler;

public sealed class ConventionProblemTests
{
    [Fact]
    public void A_controller_without_actions_is_reported() =>
        AssertProblem(Shapes.Method("Getaway"), "LEH001", "TodosController has no actions.", "[NonController]");

    [Fact]
    public void A_generic_method_is_not_an_action_by_its_name()
    {
        var method = Shapes.Method("GetTodos");
        method.IsGeneric = true;

        AssertProblem(method, "LEH001", "no action");
    }

    [Fact]
    public void A_generic_method_with_an_attribute_is_reported()
    {
        var method = Shapes.Method("GetTodos").Marked("GET");
        method.IsGeneric = true;

        AssertProblem(method, "LEH010", "type parameters");
    }

    [Fact]
    public void An_async_void_method_is_reported()
    {
        var method = Shapes.Method("GetTodos");
        method.IsAsyncVoid = true;

        AssertProblem(method, "LEH011", "TodosController.GetTodos()", "Task");
    }

    [Fact]
    public void A_type_that_cannot_be_bound_is_reported() =>
        AssertProblem(
            Shapes.Method("PostTodos", Shapes.Number("id"), Shapes.Of(ParameterKind.Unsupported, "store")),
            "LEH002",
            "TodosController.PostTodos(int id, Unsupported store)",
            "'store'",
            "[FromServices]");

    [Theory]
    [InlineData(null)]
    [InlineData(BindingSource.Services)]
    [InlineData(BindingSource.Body)]
    public void A_by_reference_parameter_is_reported_regardless_of_its_attributes(object? source)
    {
        var parameter = Shapes.Of(ParameterKind.ByReference);
        parameter.Source = (BindingSource?)source;

        AssertProblem(Shapes.Method("PostTodos", parameter), "LEH002", "is passed by reference");
    }

    [Theory]
    [InlineData(BindingSource.Query, "the query")]
    [InlineData(BindingSource.Header, "a header")]
    [InlineData(BindingSource.Route, "the path")]
    public void A_complex_type_cannot_be_bound_from_text(object source, string origin) =>
        AssertProblem(Shapes.Method("PostTodos", Shapes.Todo("todo").From((BindingSource)source)), "LEH003", origin, "Todo");

    [Fact]
    public void A_collection_cannot_be_bound_from_one_segment() =>
        AssertProblem(Shapes.Method("GetTodos", Shapes.Of(ParameterKind.SimpleCollection, "ids").From(BindingSource.Route)), "LEH003", "'ids'");

    [Fact]
    public void Two_bodies_are_reported() =>
        AssertProblem(Shapes.Method("PostTodos", Shapes.Todo("first"), Shapes.Todo("second")), "LEH004", "'second'", "'first'");

    [Theory]
    [InlineData("GetTodos", "GET")]
    [InlineData("HeadTodos", "HEAD")]
    public void A_body_by_convention_is_rejected_for_a_method_without_a_body(string name, string method) =>
        AssertProblem(Shapes.Method(name, Shapes.Todo("todo")), "LEH005", method, "[FromBody]");

    [Fact]
    public void A_parameter_that_reads_the_body_beside_a_JSON_body_is_reported_once() =>
        AssertProblem(Shapes.Method("PostTodos", Shapes.Part("part"), Shapes.Part("other"), Shapes.Todo("todo")), "LEH004", "'todo'", "'part'", "[FromPart]");

    [Fact]
    public void A_parameter_that_reads_the_body_of_a_method_without_a_body_is_reported() =>
        AssertProblem(Shapes.Method("GetTodos", Shapes.Part("part")), "LEH005", "'part'", "GET", "[FromPart]");

    [Theory]
    [InlineData("byte[]")]
    [InlineData("ReadOnlyMemory<byte>")]
    [InlineData("ReadOnlyMemory<byte>?")]
    [InlineData("Stream")]
    [InlineData("string")]
    public void A_parameter_that_reads_the_body_can_be_combined_with_the_body_as_it_is(string type) =>
        Assert.Empty(Shapes.Plan(Shapes.Method("PostTodos", Shapes.Part("part"), new ParameterSignature("body", type, ParameterKind.Complex).From(BindingSource.Body))).Problems);

    [Fact]
    public void A_path_parameter_without_a_parameter_of_the_action_is_reported() =>
        AssertProblem(Shapes.Method("Find", Shapes.Number("ident")).Marked("GET", "/todos/{id}"), "LEH006", "'id'", "/todos/{id}");

    [Fact]
    public void A_prefix_with_a_parameter_binds_every_action() =>
        AssertProblem(Shapes.Plan(Shapes.Method("Get"), "/tenants/{tenant}"), "LEH006", "'tenant'");

    [Fact]
    public void A_mapped_handler_with_a_misspelled_path_parameter_is_reported()
    {
        var convention = new ControllerConvention();
        var handler = Shapes.Method("handler", Shapes.Number("ident")).Marked("GET", "/{id}");
        handler.IsHandler = true;
        convention.Add(handler);

        AssertProblem(convention, "LEH006", "'id'");
    }

    [Fact]
    public void FromRoute_without_a_path_parameter_is_reported() =>
        AssertProblem(Shapes.Method("Find", Shapes.Number("id").From(BindingSource.Route)).Marked("GET", "/todos"), "LEH007", "{id}", "/todos");

    [Fact]
    public void A_template_that_cannot_be_parsed_is_reported() =>
        AssertProblem(Shapes.Method("Find").Marked("GET", "/{id"), "LEH008", "TodosController.Find()", "/{id");

    [Fact]
    public void An_attribute_without_a_method_is_reported()
    {
        var action = Shapes.Method("Find");
        action.Routes = [new HttpMethodDeclaration([], "/todos")];

        AssertProblem(action, "LEH009", "[AcceptVerbs]");
    }

    [Fact]
    public void Two_attributes_report_the_same_problem_of_a_parameter_once() =>
        AssertProblem(Shapes.Method("Find", Shapes.Of(ParameterKind.Unsupported)).Marked("PUT", "/a").Marked("POST", "/b"), "LEH002");

    [Fact]
    public void All_problems_are_reported_and_valid_actions_are_kept()
    {
        var convention = new ControllerConvention();
        convention.Add(new ControllerSignature("A", null, [Shapes.Method("GetA", Shapes.Todo("todo")), Shapes.Method("GetB")]));
        convention.Add(new ControllerSignature("B", null, []));

        Assert.Equal(["LEH005", "LEH001"], convention.Problems.Select(problem => problem.Id));
        Assert.Equal("GET /b", Shapes.Describe(Assert.Single(convention.Plans)));
    }

    private static void AssertProblem(ActionSignature action, string id, params string[] words) => AssertProblem(Shapes.Plan(action), id, words);

    private static void AssertProblem(ControllerConvention convention, string id, params string[] words)
    {
        var problem = Assert.Single(convention.Problems);
        Assert.Equal(id, problem.Id);
        Assert.All(words, word => Assert.Contains(word, problem.Message, StringComparison.Ordinal));
        Assert.Empty(convention.Plans);
    }
}
