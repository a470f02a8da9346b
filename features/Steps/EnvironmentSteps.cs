using TechTalk.SpecFlow;

namespace LambdaEventHandler.Features.Steps;

/// <summary>The environment is the process's: no other feature may read the variables that one sets.</summary>
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
