namespace LambdaEventHandler;

/// <summary>The app cannot be built. The message lists everything that is wrong with its routes, controllers and options, each with its cure.</summary>
public sealed class InvalidConfigurationException : Exception
{
    /// <summary>Creates the error.</summary>
    /// <param name="problems">All that is wrong, at least one.</param>
    public InvalidConfigurationException(IReadOnlyList<string> problems)
        : base(Describe(problems)) => Problems = problems;

    /// <summary>All that is wrong, each with its cure.</summary>
    public IReadOnlyList<string> Problems { get; }

    private static string Describe(IReadOnlyList<string> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var count = problems.Count == 1 ? "1 problem" : $"{problems.Count} problems";
        return $"The app cannot be built: {count}.{Environment.NewLine}- {string.Join(Environment.NewLine + "- ", problems)}";
    }
}
