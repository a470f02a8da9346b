namespace LambdaEventHandler;

public sealed class ParameterConventionTests
{
    [Fact]
    public void The_type_determines_the_source_of_an_argument() =>
        AssertParameters(
            Shapes.Method(
                "PutTodos",
                Shapes.Number("id"),
                Shapes.Number("page").Optional(),
                Shapes.Number("size").Nullable(),
                Shapes.Of(ParameterKind.SimpleCollection, "tags"),
                Shapes.Todo("todo"),
                Shapes.Of(ParameterKind.LambdaContext, "context")),
            "id: Route id!; page: Query page; size: Query size; tags: Query tags; todo: Body todo!; context: Invocation context!");

    [Fact]
    public void An_attribute_takes_precedence_over_the_type() =>
        AssertParameters(
            Shapes.Method(
                "PostTodos",
                Shapes.Number("page").From(BindingSource.Query),
                Shapes.Text("trace").From(BindingSource.Header, "X-Trace"),
                Shapes.Text("text").From(BindingSource.Body),
                Shapes.Of(ParameterKind.Unsupported, "store").From(BindingSource.Services)),
            "page: Query page!; trace: Header X-Trace!; text: Body text!; store: Services store!");

    [Fact]
    public void An_explicit_template_binds_its_parameters_by_name_without_case() =>
        AssertParameters(
            Shapes.Method("Find", Shapes.Number("itemId"), Shapes.Number("id").Optional(), Shapes.Number("page")).Marked("GET", "/todos/{id}/items/{itemid}"),
            "itemId: Route itemid!; id: Route id; page: Query page!");

    [Fact]
    public void A_nullable_body_is_not_required() =>
        AssertParameters(Shapes.Method("PostTodos", Shapes.Todo("todo").Nullable()), "todo: Body todo");

    [Theory]
    [InlineData("POST")]
    [InlineData("DELETE")]
    [InlineData("PURGE")]
    public void A_complex_parameter_is_the_body_of_any_method_that_can_have_one(string method) =>
        AssertParameters(Shapes.Method("Find", Shapes.Todo("todo")).Marked(method), "todo: Body todo!");

    [Fact]
    public void FromBody_requires_the_body_of_a_GET_request() =>
        AssertParameters(Shapes.Method("GetTodos", Shapes.Todo("todo").From(BindingSource.Body)), "todo: Body todo!");

    [Fact]
    public void A_route_of_several_methods_has_a_body_if_one_of_them_has()
    {
        var action = Shapes.Method("Find", Shapes.Todo("todo"));
        action.Routes = [new HttpMethodDeclaration(["GET", "POST"], null)];

        AssertParameters(action, "todo: Body todo!");
    }

    [Theory]
    [InlineData(ParameterKind.Request)]
    [InlineData(ParameterKind.Event)]
    public void Who_takes_the_request_may_read_path_parameters_from_it(object kind) =>
        AssertParameters(Shapes.Method("Find", Shapes.Of((ParameterKind)kind)).Marked("GET", "/{id}"), "value: Invocation value!");

    [Fact]
    public void A_mapped_handler_without_parameters_can_ignore_path_parameters()
    {
        var convention = new ControllerConvention();
        var handler = Shapes.Method("handler").Marked("GET", "/{id}");
        handler.IsHandler = true;
        convention.Add(handler);

        Assert.Empty(convention.Problems);
        Assert.Equal("GET /{id}", Shapes.Describe(Assert.Single(convention.Plans)));
    }

    private static void AssertParameters(ActionSignature action, string expected)
    {
        var convention = Shapes.Plan(action);

        Assert.Empty(convention.Problems);
        Assert.Equal(expected, Shapes.DescribeParameters(Assert.Single(convention.Plans)));
    }
}
