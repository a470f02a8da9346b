using System.Text.Json.Nodes;
using LambdaEventHandler.Features.Drivers;
using LambdaEventHandler.Features.Support;
using TechTalk.SpecFlow;

namespace LambdaEventHandler.Features.Steps;

[Binding]
public sealed class SourceSteps(ResolverDriver resolver, AnswerDriver answer)
{
    [BeforeScenario("every-source")]
    public void BehindEverySource() => resolver.PutBehindEverySource();

    [Given("the function is behind (.+)")]
    public void TheFunctionIsBehind(string source) => resolver.PutBehind(source);

    [When(@"the sample event (\S+) arrives from (.+)")]
    public Task TheSampleEventArrivesFrom(string name, string source) => resolver.ArriveAsync(source, SampleFile.Event(name));

    [When(@"the sample event (\S+) arrives as a stream from (.+)")]
    public Task TheSampleEventArrivesAsAStreamFrom(string name, string source) => resolver.StreamAsync(source, SampleFile.Text($"{name}.json"));

    [When("this event arrives from (.+)")]
    public Task ThisEventArrivesFrom(string source, string json) => resolver.ArriveAsync(source, JsonNode.Parse(json)!.AsObject());

    [When("this event arrives as a stream from (.+)")]
    public Task ThisEventArrivesAsAStreamFrom(string source, string json) => resolver.StreamAsync(source, json);

    [When(@"the text ""(.*)"" arrives in place of an event")]
    public Task TheTextArrivesInPlaceOfAnEvent(string text) => resolver.StreamAsync("a REST API", text);

    [When("the Stream form gets this event of a REST API")]
    public Task ThisEventArrivesInStreamForm(string json) => resolver.StreamAsync("a REST API", json);

    [Then("the event is refused, naming (.+)")]
    public void TheEventIsRefusedNaming(string names) => answer.IsRefused(names);

    [Then(@"the invocation fails with (\w+)")]
    public void TheInvocationFailsWith(string exception) => answer.Fails(exception);

    [Then("the response is")]
    public void TheResponseIs(string json) => answer.IsResponse(json);
}
