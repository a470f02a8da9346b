namespace LambdaEventHandler;

public sealed class ParameterDescriptionTests
{
    [Fact]
    public void A_parameter_is_described_by_its_place_and_its_name_in_the_request() =>
        Assert.Equal(
            ["id path ID", "page query page", "filter query filter", "trace header X-Trace", "todo body todo", "visits services visits", "request invocation request"],
            ParametersOf((int id, int page, [FromQuery] Filter filter, [FromHeader("X-Trace")] string trace, Todo todo, [FromServices] Visits visits, Request request) =>
                $"{id}{page}{filter}{trace}{todo}{visits}{request}").Select(parameter => $"{parameter.Name} {parameter.In} {parameter.WireName}"));

    [Fact]
    public void An_attribute_that_specifies_the_source_is_listed_once()
    {
        var parameters = ParametersOf((int id, [FromQuery("q")] string text, Tenant tenant, [FromTenant("X-Other")] Tenant other) => $"{id}{text}{tenant}{other}");

        Assert.Empty(parameters[0].Attributes);
        Assert.Equal("q", Assert.IsType<FromQueryAttribute>(Assert.Single(parameters[1].Attributes)).Name);
        Assert.Equal("X-Tenant", Assert.IsType<FromTenantAttribute>(Assert.Single(parameters[2].Attributes)).Name);
        Assert.Equal("X-Other", Assert.IsType<FromTenantAttribute>(Assert.Single(parameters[3].Attributes)).Name);
    }

    private static IReadOnlyList<ParameterDescriptor> ParametersOf(Delegate handler)
    {
        var app = TestApp.Build(builder =>
        {
            builder.Services.Add(new(typeof(Visits), new Visits()));
            builder.MapPut("/{ID}", handler);
        });
        return Assert.Single(app.Routes).Action.Parameters;
    }

    private sealed record Filter(int? Size);

    [FromTenant("X-Tenant")]
    private sealed record Tenant(string Name);

    [AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Class)]
    private sealed class FromTenantAttribute(string name) : FromValueAttribute(name)
    {
        public override string In => "header";

        public override ValueTask<BindingResult> BindAsync(Request request, ParameterDescriptor parameter) => new(BindingResult.Success(new Tenant("acme")));
    }
}
