namespace LambdaEventHandler;

/// <summary>The exception that is thrown when an app cannot be built. The message lists every invalid route, controller, and option, each with a fix.</summary>
public sealed class InvalidConfigurationException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="InvalidConfigurationException"/> class.</summary>
    /// <param name="problems">The messages, at least one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="problems"/> is <see langword="null"/>.</exception>
    public InvalidConfigurationException(IReadOnlyList<string> problems)
        : base(Describe(problems)) => Problems = problems;

    /// <summary>Gets the messages, one for each problem, each with a fix.</summary>
    public IReadOnlyList<string> Problems { get; }

    private static string Describe(IReadOnlyList<string> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var count = problems.Count == 1 ? "1 problem" : $"{problems.Count} problems";
        return $"The app cannot be built: {count}.{Environment.NewLine}- {string.Join(Environment.NewLine + "- ", problems)}";
    }
}
