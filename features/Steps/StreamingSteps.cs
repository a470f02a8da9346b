using System.Text.RegularExpressions;
using LambdaEventHandler.Features.Drivers;
using LambdaEventHandler.Features.Support;
using TechTalk.SpecFlow;

namespace LambdaEventHandler.Features.Steps;

[Binding]
public sealed class StreamingSteps(StreamingDriver streaming)
{
    [When(@"the runtime client invokes ([A-Z]+) (/\S*)")]
    public Task TheRuntimeClientInvokes(string method, string target) => streaming.InvokeAsync(new HttpCall(method, target));

    [When(@"the runtime client invokes ([A-Z]+) (/\S*) with the header (\S+): (.*)")]
    public Task TheRuntimeClientInvokesWithTheHeader(string method, string target, string name, string value) =>
        streaming.InvokeAsync(new HttpCall(method, target).WithHeader(name, value));

    [When(@"the runtime client invokes ([A-Z]+) (/\S*) for the resource (\S+)")]
    public Task TheRuntimeClientInvokesForTheResource(string method, string target, string resource) => streaming.InvokeAsync(new HttpCall(method, target), resource);

    [Then("the prelude is (.+)")]
    public void ThePreludeIs(string json) => streaming.HasPrelude(json);

    [Then(@"the payload is ""(.*)""")]
    public void ThePayloadIs(string text) => streaming.HasPayload(Regex.Unescape(text));

    [Then("the chunks of the payload are")]
    public void TheChunksOfThePayloadAre(Table chunks) => streaming.HasChunks(chunks.Rows.Select(row => Regex.Unescape(row[0])));

    [Then(@"the bytes on the wire are (\{.*\}), eight NUL bytes, and ""(.*)""")]
    public void TheBytesOnTheWireAre(string prelude, string payload) => streaming.HasBytes(prelude, payload);

    [Then(@"the trailers report (\w+) with the message ""(.*)""")]
    public void TheTrailersReport(string type, string message) => streaming.HasTrailers(type, message);

    [Then(@"the response is complete, with the body ""(.*)""")]
    public void TheResponseIsComplete(string body) => streaming.IsComplete(body);

    [Then(@"the payload is the gzip of ""(.*)"" in at least (\d+) chunks")]
    public void ThePayloadIsTheGzipOf(string text, int chunks) => streaming.IsGzipOf(Regex.Unescape(text), chunks);
}
