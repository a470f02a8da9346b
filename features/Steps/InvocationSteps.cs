using LambdaEventHandler.Features.Drivers;
using TechTalk.SpecFlow;

namespace LambdaEventHandler.Features.Steps;

[Binding]
public sealed class InvocationSteps(ResolverDriver resolver, CrowdDriver crowd)
{
    [Given(@"the invocation has ([\d.]+) seconds left")]
    public void TheInvocationHasSecondsLeft(double seconds) => resolver.Invocation.RemainingTime = TimeSpan.FromSeconds(seconds);

    [Given(@"the cancellation margin is (\d+) seconds")]
    public void TheCancellationMarginIsSeconds(int seconds) => resolver.Builder.CancellationMargin(TimeSpan.FromSeconds(seconds));

    [When(@"(\d+) clients ask for GET (\S+) at once")]
    public Task ClientsAskAtOnce(int clients, string target) => crowd.AskAsync(clients, target);

    [Then("each client gets its own name and greeting")]
    public void EachClientGetsItsOwnNameAndGreeting() => crowd.EachGotItsOwn();
}
