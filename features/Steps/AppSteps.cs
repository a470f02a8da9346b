using LambdaEventHandler.Features.Controllers;
using LambdaEventHandler.Features.Drivers;
using TechTalk.SpecFlow;

namespace LambdaEventHandler.Features.Steps;

[Binding]
public sealed class AppSteps(AppDriver app, BuildDriver build)
{
    [Given(@"the controller (\w+)")]
    public void TheController(string name) => app.AddController(name);

    [Given(@"the controller (\w+) with the prefix (\S+)")]
    public void TheControllerWithThePrefix(string name, string prefix) => app.AddController(name, prefix);

    [Given("the controllers of samples/Hello")]
    public void TheControllersOfHello() => app.Builder.AddControllers(typeof(Hello.Function).Assembly);

    [Given(@"the controllers of samples/Hello with the prefix (\S+)")]
    public void TheControllersOfHelloWithThePrefix(string prefix) => app.Builder.AddControllers(typeof(Hello.Function).Assembly, prefix);

    [Given("the function of samples/Hello")]
    public void TheFunctionOfHello() => app.Use(Hello.Function.App);

    [Given(@"the action (\w+\(.*\))")]
    public void TheAction(string signature) => app.AddAction(signature);

    [Given(@"the action (\w+\(.*\)) in a class with \[Route\(""(.*)""\)\]")]
    public void TheActionInAClassWith(string signature, string prefix) => app.AddAction(signature, prefix);

    [Given(@"([A-Z, ]+) (\S+) is mapped to ""([^""]*)""")]
    public void IsMappedTo(string methods, string template, string text) => app.Map(methods, template, text);

    [Given(@"([A-Z, ]+) (\S+) is mapped to ""(.*)"" with CacheControl\(""(.*)""\)")]
    public void IsMappedWithCacheControl(string methods, string template, string text, string value) =>
        app.Map(methods, template, text).With(new CacheControlAttribute(value));

    [Given(@"([A-Z, ]+) (\S+) is mapped to a text of (\d+) characters")]
    public void IsMappedToAText(string methods, string template, int length) => app.Map(methods, template, new string('x', length));

    [Given(@"([A-Z, ]+) (\S+) is mapped to (\d+) bytes")]
    public void IsMappedToBytes(string methods, string template, int length) => app.Map(methods, template, new byte[length]);

    [Given(@"the group (\S+)")]
    public void TheGroup(string prefix) => app.MapGroup(prefix);

    [Given(@"the group (\S+) with CacheControl\(""(.*)""\)")]
    public void TheGroupWithCacheControl(string prefix, string value) => app.MapGroup(prefix).With(new CacheControlAttribute(value));

    [Given(@"the group (\S+) with \[Compress\] and \[DisableCors\]")]
    public void TheGroupWithCompressAndDisableCors(string prefix) => app.MapGroup(prefix).With(new CompressAttribute(), new DisableCorsAttribute());

    [Given(@"in it the group (\S+)")]
    public void InItTheGroup(string prefix) => app.MapInnerGroup(prefix);

    [Given("in it the controller UsersController")]
    public void InItTheController() => app.Group.AddController<UsersController>();

    [Given(@"in it GET (\S+) is mapped to ""([^""]*)""")]
    public void InItIsMappedTo(string template, string text) => app.Group.MapGet(template, () => text);

    [Given("the routes")]
    [Given("the routes in this order")]
    public void TheRoutes(Table routes) => app.MapToThemselves(routes.Rows);

    [Given("the routes in reverse order")]
    public void TheRoutesInReverseOrder(Table routes) => app.MapToThemselves(routes.Rows.Reverse());

    [Then("the route table is (.+)")]
    public void TheRouteTableIs(string routes) => app.HasRoutes(routes);

    [When("the app is built")]
    public void TheAppIsBuilt() => build.Build();

    [Then(@"it is refused with (\d+) problems?")]
    public void ItIsRefusedWithProblems(int count) => build.HasProblems(count);

    [When("the app is disposed")]
    public async Task TheAppIsDisposed() => await build.DisposeAsync();

    [Then(@"building it again fails with ""(.*)""")]
    public void BuildingItAgainFailsWith(string message) => build.CannotBuildAgain(message);

    [Then("a problem names (.+)")]
    public void AProblemNames(string names) => build.NamesInOneProblem(names);
}

[Binding]
public sealed class StreamSteps(StreamDriver streams)
{
    [Given(@"GET (\S+) is mapped to an endless stream")]
    public void IsMappedToAnEndlessStream(string template) => streams.Map(template, long.MaxValue);

    [Given(@"GET (\S+) is mapped to a stream of (\d+) bytes")]
    public void IsMappedToAStream(string template, int length) => streams.Map(template, length);

    [Then("the stream is closed")]
    public void TheStreamIsClosed() => streams.AreClosed();
}
