using Microsoft.Extensions.Logging;

namespace LambdaEventHandler.Benchmarks.Cold;

/// <summary>A scoped service with a logger, as most services are.</summary>
public sealed partial class Greetings(ILogger<Greetings> logger)
{
    public Greeting Greet(string name)
    {
        LogGreeted(name);
        return new($"hello {name}");
    }

    [LoggerMessage(1, LogLevel.Debug, "Greeted {Name}")]
    private partial void LogGreeted(string name);
}
