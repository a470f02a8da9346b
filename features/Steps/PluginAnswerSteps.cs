using LambdaEventHandler.Features.Drivers;
using LambdaEventHandler.Features.Support;
using Microsoft.Extensions.Logging;
using TechTalk.SpecFlow;
using Xunit;

namespace LambdaEventHandler.Features.Steps;

[Binding]
public sealed class PluginAnswerSteps(AnswerDriver answer, LogDriver log)
{
    [Then("no CORS header is there")]
    public void NoCorsHeaderIsThere() =>
        answer.Each(response => Assert.DoesNotContain(response.Headers, header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase)));

    [Then(@"the decoded body is ""(.*)""")]
    public void TheDecodedBodyIs(string body) => answer.Each(response => Assert.Equal(body, response.DecodedBody()));

    [Then("the decoded body names (.+)")]
    public void TheDecodedBodyNames(string names) => answer.Each(response => Assert.True(Names.AreIn(response.DecodedBody(), names), response.DecodedBody()));

    [Then("the body is not compressed")]
    public void TheBodyIsNotCompressed() => answer.HasNoHeader("Content-Encoding");

    [Then(@"the log has a debug entry with ""(.*)""")]
    public void TheLogHasADebugEntryWith(string text) => log.Has(Amazon.Lambda.Core.LogLevel.Debug, text);

    [Then("the log has the debug entry")]
    public void TheLogHasTheDebugEntry(string text) => log.Has(Amazon.Lambda.Core.LogLevel.Debug, text.ReplaceLineEndings("\n"));

    [Then(@"the provider has a debug entry with ""(.*)""")]
    public void TheProviderHasADebugEntryWith(string text) => log.ProviderHas(LogLevel.Debug, text);

    [Then(@"the provider has a warning with ""(.*)""")]
    public void TheProviderHasAWarningWith(string text) => log.ProviderHas(LogLevel.Warning, text);
}
