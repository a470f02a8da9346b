namespace LambdaEventHandler.Conformance;

/// <summary>Environment variables that are as before when the case is over.</summary>
internal sealed class TemporaryEnvironment : IDisposable
{
    private readonly Dictionary<string, string?> _before = [];

    public TemporaryEnvironment(IReadOnlyDictionary<string, string>? variables)
    {
        foreach (var (name, value) in variables ?? new Dictionary<string, string>())
        {
            _before[name] = Environment.GetEnvironmentVariable(name);
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    public void Dispose()
    {
        foreach (var (name, value) in _before)
            Environment.SetEnvironmentVariable(name, value);
    }
}
