using Microsoft.Extensions.Logging;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace LambdaEventHandler;

/// <summary>
/// The logger of a class, with the same category as <see cref="Logger{T}"/>. That one is IL only, and to name the category, a cold start would compile ten of its
/// methods.
/// </summary>
/// <param name="factory">Creates the logger.</param>
internal sealed class CategoryLogger<T>(ILoggerFactory factory) : ILogger<T>
{
    private readonly ILogger _logger = HasPlainName(typeof(T)) ? factory.CreateLogger(typeof(T).FullName!) : new Logger<T>(factory);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => _logger.BeginScope(state);

    public bool IsEnabled(LogLevel logLevel) => _logger.IsEnabled(logLevel);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _logger.Log(logLevel, eventId, state, exception, formatter);

    /// <summary>Determines whether the category is the full name of a type. That of <see cref="string"/> is the keyword, and nested and generic types have other names, too.</summary>
    private static bool HasPlainName(Type type) => !type.IsGenericType && !type.IsNested && !type.HasElementType && type.Namespace != nameof(System);
}
