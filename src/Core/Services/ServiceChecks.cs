using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler;

/// <summary>Finds out at startup what the services lack, instead of with the first request that needs it.</summary>
internal sealed class ServiceChecks(IReadOnlyList<RequiredService> required)
{
    /// <summary>Makes the container, and adds a problem for everything that it lacks.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever the container says is reported.")]
    public void Run(ServiceContainer container, ICollection<string> problems)
    {
        try
        {
            CheckRequired(container.Provider, problems);
        }
        catch (AggregateException exception)
        {
            Explain(exception, container, problems);
        }
        catch (Exception exception)
        {
            problems.Add(Describe(exception));
        }
    }

    private void CheckRequired(IServiceProvider provider, ICollection<string> problems)
    {
        if (required.Count == 0)
        {
            return;
        }

        var known = provider.GetRequiredService<IServiceProviderIsService>();
        foreach (var (service, where) in required)
        {
            if (!known.IsService(service))
            {
                problems.Add($"{where} needs the service {service.Name}, which is not registered: add it to builder.Services.");
            }
        }
    }

    /// <summary>The container found services that it cannot make. What a controller lacks is reported in our words; only what is left in the container's.</summary>
    private void Explain(AggregateException exception, ServiceContainer container, ICollection<string> problems)
    {
        var before = problems.Count;
        using var lenient = container.Create(validates: false);
        CheckRequired(lenient, problems);
        if (problems.Count > before)
        {
            return;
        }

        foreach (var inner in exception.InnerExceptions)
        {
            var problem = Describe(inner.InnerException ?? inner);
            if (!problems.Contains(problem))
            {
                problems.Add(problem);
            }
        }
    }

    private static string Describe(Exception exception) => $"builder.Services: {exception.Message}";
}
