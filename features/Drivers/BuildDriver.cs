using LambdaEventHandler.Features.Support;
using Xunit;

namespace LambdaEventHandler.Features.Drivers;

/// <summary>Builds the function, and keeps what is said against it.</summary>
public sealed class BuildDriver(ResolverDriver resolver)
{
    private IReadOnlyList<string> _problems = [];

    public void Build()
    {
        _problems = [];
        try
        {
            _ = resolver.App;
        }
        catch (InvalidConfigurationException refusal)
        {
            _problems = refusal.Problems;
        }
    }

    public void HasProblems(int count) => Assert.True(count == _problems.Count, $"Expected {count} problems, but there are {_problems.Count}:\n{Listed}");

    public void NamesInOneProblem(string names) =>
        Assert.True(_problems.Any(problem => Names.AreIn(problem, names)), $"No problem names all of {names}:\n{Listed}");

    public void CannotBuildAgain(string message) =>
        Assert.StartsWith(message, Assert.Throws<InvalidOperationException>(resolver.Builder.Build).Message, StringComparison.Ordinal);

    public ValueTask DisposeAsync() => resolver.App.DisposeAsync();

    private string Listed => string.Join('\n', _problems);
}
