using LambdaEventHandler.Features.Drivers;
using TechTalk.SpecFlow;

namespace LambdaEventHandler.Features.Steps;

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
