using LambdaEventHandler.Discovered;

namespace LambdaEventHandler;

public sealed class DiscoveryTests
{
    private static readonly IReadOnlyList<Type> Found = ControllerDiscovery.Find(typeof(DiscoveryTests).Assembly);

    [Theory]
    [InlineData(typeof(RequestController))]
    [InlineData(typeof(CountingController))]
    [InlineData(typeof(DerivedController))]
    [InlineData(typeof(Outer.NestedController))]
    public void A_public_class_whose_name_ends_in_Controller_is_found_once(Type type) => Assert.Single(Found, type);

    [Theory]
    [InlineData(typeof(InternalController))]
    [InlineData(typeof(Outer.HiddenController))]
    [InlineData(typeof(AbstractController))]
    [InlineData(typeof(GenericController<>))]
    [InlineData(typeof(ExcludedController))]
    [InlineData(typeof(AlsoExcludedController))]
    [InlineData(typeof(Discovered.Controllers))]
    public void Other_classes_are_not_controllers(Type type) => Assert.DoesNotContain(type, Found);

    [Fact]
    public async Task Actions_can_be_inherited_overridden_and_hidden_but_not_those_of_object()
    {
        var app = TestApp.With<DerivedController>();

        Assert.Equal(["/hidden", "/inherited", "/replaced"], app.Routes.Select(route => route.Template));
        Assert.Equal("200 inherited", await app.Get("/inherited"));
        Assert.Equal("200 replaced", await app.Get("/replaced"));
        Assert.Equal("200 hides", await app.Get("/hidden"));
    }

    [Fact]
    public void An_assembly_without_controllers_is_reported()
    {
        var exception = Assert.Throws<InvalidConfigurationException>(() => TestApp.Build(builder => builder.AddControllers(typeof(object).Assembly)));

        Assert.Contains("System.Private.CoreLib", exception.Message, StringComparison.Ordinal);
    }
}
