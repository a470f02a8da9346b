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

/// <summary>The environment belongs to the process: no other feature may read a variable that a scenario sets.</summary>
[Binding]
public sealed class EnvironmentSteps : IDisposable
{
    private readonly List<string> _names = [];

    [Given(@"the environment variable (\w+) is ""(.*)""")]
    public void TheEnvironmentVariableIs(string name, string value)
    {
        _names.Add(name);
        Environment.SetEnvironmentVariable(name, value);
    }

    public void Dispose() => _names.ForEach(name => Environment.SetEnvironmentVariable(name, null));
}
