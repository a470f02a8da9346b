using LambdaEventHandler.Features.Drivers;
using TechTalk.SpecFlow;

namespace LambdaEventHandler.Features.Steps;

[Binding]
public sealed class BehaviorSteps(BehaviorDriver behaviors)
{
    [Given(@"a behavior that adds the header (\S+): (.*)")]
    public void ABehaviorThatAddsTheHeader(string name, string value) => behaviors.UseHeader(name, value);

    [Given(@"a behavior outside error handling that adds the header (\S+): (.*)")]
    public void ABehaviorOutsideErrorHandlingThatAddsTheHeader(string name, string value) => behaviors.UseHeader(name, value, BehaviorOrder.Outer);

    [Given("a behavior that replaces the response")]
    public void ABehaviorThatReplacesTheResponse() => behaviors.UseReplacement(Response.NoContent);

    [Given("a behavior that throws after the action")]
    public void ABehaviorThatThrowsAfterTheAction() => behaviors.UseReplacement(() => throw new InvalidOperationException());

    [Given("a behavior outside of everything that throws")]
    public void ABehaviorOutsideOfEverythingThatThrows() => behaviors.UseOutermostThatThrows();

    [Given(@"the behavior (\w+)")]
    public void TheBehavior(string name) => behaviors.Use(name);
}

[Binding]
public sealed class ErrorSteps(ErrorDriver errors)
{
    [Given(@"OnNotFound answers (\d+) with ""(.*)""")]
    public void OnNotFoundAnswers(int status, string text) => errors.AnswerNotFound(status, text);

    [Given(@"OnException<(\w+)> answers (\d+) with ""(.*)""")]
    public void OnExceptionAnswers(string exception, int status, string text) => errors.Handle(exception, _ => Response.Text(text, status));

    [Given(@"OnException<(\w+)> answers (\d+) with its message")]
    public void OnExceptionAnswersWithItsMessage(string exception, int status) =>
        errors.Handle(exception, thrown => Response.Text(thrown.Message, status));

    [Given(@"OnException<(\w+)> throws ServiceException (\d+) ""(.*)""")]
    public void OnExceptionThrows(string exception, int status, string message) =>
        errors.Handle(exception, _ => throw new ServiceException(status, message));
}
