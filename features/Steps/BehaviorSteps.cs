using LambdaEventHandler.Features.Drivers;
using TechTalk.SpecFlow;

namespace LambdaEventHandler.Features.Steps;

[Binding]
public sealed class BehaviorSteps(BehaviorDriver behaviors)
{
    [Given(@"a behaviour that adds the header (\S+): (.*)")]
    public void ABehaviourThatAddsTheHeader(string name, string value) => behaviors.UseHeader(name, value);

    [Given(@"the behaviour (\w+)")]
    public void TheBehaviour(string name) => behaviors.Use(name);
}
