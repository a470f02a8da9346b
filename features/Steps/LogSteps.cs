using LambdaEventHandler.Features.Drivers;
using Microsoft.Extensions.Logging;
using TechTalk.SpecFlow;
using LambdaLevel = Amazon.Lambda.Core.LogLevel;

namespace LambdaEventHandler.Features.Steps;

[Binding]
public sealed class LogSteps(LogDriver log)
{
    [Given("the function logs to a provider of its own")]
    public void TheFunctionLogsToAProviderOfItsOwn() => log.AddProvider();

    [Given("the function logs to a provider that throws")]
    public void TheFunctionLogsToAProviderThatThrows() => log.AddBrokenProvider();

    [Given("the logger of the invocation throws")]
    public void TheLoggerOfTheInvocationThrows() => log.Break();

    [Given("Lambda drops log entries below (Warning|Error)")]
    public void LambdaDropsLogEntriesBelow(LambdaLevel level) => log.DropBelow(level);

    [Then(@"the log has the information ""(.*)""")]
    public void TheLogHasTheInformation(string text) => log.Has(LambdaLevel.Information, text);

    [Then(@"the log has an error with ""(.*)""")]
    public void TheLogHasAnErrorWith(string text) => log.Has(LambdaLevel.Error, text);

    [Then(@"the log warns of ""(.*)""")]
    public void TheLogWarnsOf(string text) => log.Has(LambdaLevel.Warning, text);

    [Then(@"the provider has an error with ""(.*)""")]
    public void TheProviderHasAnErrorWith(string text) => log.ProviderHas(LogLevel.Error, text);

    [Then(@"the log nowhere says ""(.*)""")]
    public void TheLogNowhereSays(string text) => log.NowhereSays(text);

    [Then("the function's own log is empty")]
    public void TheFunctionsOwnLogIsEmpty() => log.IsEmpty();

    [Then(@"no entry of the log has a line that begins with ""(.*)""")]
    public void NoEntryOfTheLogHasALineThatBeginsWith(string start) => log.HasNoLine(start);
}
