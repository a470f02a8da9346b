using LambdaEventHandler.Features.Drivers;
using TechTalk.SpecFlow;

namespace LambdaEventHandler.Features.Steps;

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
