using System.Text.Json.Nodes;
using LambdaEventHandler.Features.Drivers;
using TechTalk.SpecFlow;
using Xunit;

namespace LambdaEventHandler.Features.Steps;

[Binding]
public sealed class SampleEventSteps
{
    private JsonObject _event = [];

    [Given("the sample event \"(.*)\"")]
    public void GivenTheSampleEvent(string name) => _event = SampleEvent.Read(name);

    [Then("its fields are \"(.*)\"")]
    public void ThenItsFieldsAre(string names) => Assert.Equal(names, string.Join(", ", _event.Select(field => field.Key)));
}
