using System.Text.Json;
using LambdaEventHandler.Features.Support;
using TechTalk.SpecFlow;
using Xunit;

namespace LambdaEventHandler.Features.Steps;

/// <summary>What a user's test does without an app: it builds a request, and passes it to a controller or a behavior.</summary>
[Binding]
public sealed class UnitTestSteps
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private readonly Response _ofNext = Response.NoContent();
    private RequestBuilder? _builder;
    private object? _result;
    private Exception? _exception;

    private RequestBuilder Builder => _builder ?? throw new InvalidOperationException("No request is built.");

    [Given(@"the test builds (\S+) (\S+)")]
    [When(@"the test builds (\S+) (\S+)")]
    public void TheTestBuilds(string method, string path) => _exception = Record.Exception(() => _builder = new RequestBuilder(method, path));

    [Given(@"the request has the header (\S+): (.+)")]
    public void TheRequestHasTheHeader(string name, string value) => Builder.WithHeader(name, value);

    [Given(@"the request has the cookie (\S+)=(\S+)")]
    public void TheRequestHasTheCookie(string name, string value) => Builder.WithCookie(name, value);

    [Given(@"the request has the text ""(.*)""")]
    public void TheRequestHasTheText(string text) => Builder.WithText(text);

    [When(@"the test calls (\w+) of (\w+) with (\S+)")]
    public void TheTestCalls(string action, string controller, string argument)
    {
        var type = ControllerCatalog.Named(controller);
        var instance = (Controller)Activator.CreateInstance(type)!;
        instance.Request = Builder.Build();
        _result = type.GetMethod(action)!.Invoke(instance, [argument]);
    }

    [When(@"the test runs (\w+Behavior)")]
    public async Task TheTestRuns(string behavior)
    {
        var type = typeof(UnitTestSteps).Assembly.GetType($"LambdaEventHandler.Features.Controllers.{behavior}", throwOnError: true)!;
        var instance = (IBehavior)Activator.CreateInstance(type)!;
        _exception = await Record.ExceptionAsync(async () => _result = await instance.HandleAsync(Builder.Build(), _ => new(_ofNext)));
    }

    [Then("the result has the JSON")]
    public void TheResultHasTheJson(string json) => Assert.Equal(Canonical.Json(json), Canonical.Json(JsonSerializer.Serialize(_result, Web)));

    [Then(@"the exception is an? (\w+) with the message ""(.*)""")]
    public void TheExceptionIs(string type, string message)
    {
        Assert.Equal(type, _exception?.GetType().Name);
        Assert.Contains(message, _exception!.Message, StringComparison.Ordinal);
    }

    [Then("the response of the next one is returned")]
    public void TheResponseOfTheNextOneIsReturned()
    {
        Assert.Null(_exception);
        Assert.Same(_ofNext, _result);
    }
}
