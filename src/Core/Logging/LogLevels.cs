using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace LambdaEventHandler;

/// <summary>
/// The lowest level of the entries of each category, for an app without a logging provider whose filters are levels. The loggers of such an app are those of the
/// library: the logger factory of Microsoft.Extensions.Logging and its options are IL only, and a cold start would compile more than a hundred of their methods.
/// </summary>
internal sealed class LogLevels
{
    private const string OptionsNamespace = "Microsoft.Extensions.Logging";

    /// <summary>The levels of an app that doesn't configure logging: at least Information, the default of Microsoft.Extensions.Logging.</summary>
    public static readonly LogLevels Default = new(LogLevel.Information, []);

    private readonly LogLevel _minimum;
    private readonly List<LoggerFilterRule> _rules;

    private LogLevels(LogLevel minimum, List<LoggerFilterRule> rules) => (_minimum, _rules) = (minimum, rules);

    /// <summary>Finds the levels of an app without a logging provider.</summary>
    /// <param name="services">The services of the app.</param>
    /// <param name="isConfigured">Whether the app has the services of <c>AddLogging</c>.</param>
    /// <returns>The levels; null if the app configures more than levels, for which it needs the loggers of Microsoft.Extensions.Logging.</returns>
    public static LogLevels? Find(IServiceCollection services, bool isConfigured)
    {
        List<object>? configurations = null;
        foreach (var service in services)
        {
            if (service.ServiceType == typeof(IExternalScopeProvider))
            {
                return null;
            }

            if (!IsOfOptions(service.ServiceType))
            {
                continue;
            }

            if (!isConfigured || service.IsKeyedService || service.ImplementationInstance is not { } configuration)
            {
                return null;
            }

            (configurations ??= []).Add(configuration);
        }

        return !isConfigured ? Default : configurations is null ? null : Read(configurations);
    }

    /// <summary>Returns the lowest level of a category: that of the longest rule that matches it, the last one of several.</summary>
    public LogLevel Of(string category)
    {
        if (_rules.Count == 0)
        {
            return _minimum;
        }

        LoggerFilterRule? best = null;
        foreach (var rule in _rules)
        {
            if (Matches(rule, category) && (rule.CategoryName?.Length ?? -1) >= (best?.CategoryName?.Length ?? -1))
            {
                best = rule;
            }
        }

        return best is null ? _minimum : best.LogLevel ?? LogLevel.Trace;
    }

    // By name, because the types would load the assembly of the options into every app with services.
    private static bool IsOfOptions(Type type) =>
        type.IsConstructedGenericType && type.GenericTypeArguments is [{ Name: "LoggerFilterOptions" or "LoggerFactoryOptions", Namespace: OptionsNamespace }];

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The loggers of Microsoft.Extensions.Logging report it.")]
    private static LogLevels? Read(List<object> configurations)
    {
        try
        {
            var options = new LoggerFilterOptions();
            foreach (var configuration in configurations)
            {
                if (configuration is not IConfigureOptions<LoggerFilterOptions> known)
                {
                    return null;
                }

                known.Configure(options);
            }

            return Of(options);
        }
        catch (Exception)
        {
            return null;
        }
    }

    private static LogLevels? Of(LoggerFilterOptions options)
    {
        var rules = new List<LoggerFilterRule>();
        foreach (var rule in options.Rules)
        {
            if (rule.Filter is not null || rule.CategoryName?.IndexOf('*', StringComparison.Ordinal) != rule.CategoryName?.LastIndexOf('*'))
            {
                return null;
            }

            // Rules of other providers don't apply to the log of the invocation.
            if (rule.ProviderName is null)
            {
                rules.Add(rule);
            }
        }

        return options.CaptureScopes ? new(options.MinLevel, rules) : null;
    }

    private static bool Matches(LoggerFilterRule rule, string category)
    {
        var name = rule.CategoryName.AsSpan();
        var wildcard = name.IndexOf('*');
        return wildcard < 0
            ? category.AsSpan().StartsWith(name, StringComparison.OrdinalIgnoreCase)
            : category.AsSpan().StartsWith(name[..wildcard], StringComparison.OrdinalIgnoreCase) && category.AsSpan().EndsWith(name[(wildcard + 1)..], StringComparison.OrdinalIgnoreCase);
    }
}
