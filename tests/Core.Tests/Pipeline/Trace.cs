namespace LambdaEventHandler.Pipeline;

/// <summary>Where requests have been.</summary>
internal sealed class Trace
{
    private readonly List<string> _steps = [];

    public IReadOnlyList<string> Steps => _steps;

    public void Add(string step) => _steps.Add(step);

    public override string ToString() => string.Join(' ', _steps);
}
