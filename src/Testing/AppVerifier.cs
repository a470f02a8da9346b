using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler.Testing;

/// <summary>Finds problems of an app that building it doesn't find, because they would slow down its startup.</summary>
public static class AppVerifier
{
    /// <summary>
    /// Verifies an app: creates each controller, each behavior with dependencies, and each service that a parameter requires, describes each route, and checks
    /// that the types of request and response bodies have valid JSON metadata.
    /// </summary>
    /// <remarks>Singletons are created, too. To replace a service that a test can't create, pass <c>App.WithServices(...)</c>.</remarks>
    /// <param name="app">The app.</param>
    /// <exception cref="ArgumentNullException"><paramref name="app"/> is <see langword="null"/>.</exception>
    /// <exception cref="AppVerificationException">The app has problems. The message lists all of them.</exception>
    /// <exception cref="ObjectDisposedException">The app is disposed.</exception>
    /// <example><code>
    /// [Fact]
    /// public void The_app_is_complete() => AppVerifier.Verify(Function.App);
    /// </code></example>
    public static void Verify(Resolver app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var problems = new List<string>();
        var actions = Describe(app.Routes, problems);
        new BodyVerification(app.Serializer, problems).Run(actions);
        new ServiceVerification(app, problems).Run(actions);
        if (problems.Count > 0)
        {
            throw new AppVerificationException([.. problems.Distinct()]);
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Every exception is reported.")]
    private static List<(Route Route, ActionDescriptor Action)> Describe(IReadOnlyList<Route> routes, List<string> problems)
    {
        var actions = new List<(Route, ActionDescriptor)>();
        foreach (var route in routes)
        {
            try
            {
                actions.Add((route, route.Action));
            }
            catch (Exception exception)
            {
                problems.Add($"{route} cannot be described: {Failure.Describe(exception)}");
            }
        }

        return actions;
    }
}

/// <summary>The exception that is thrown when the verification of an app finds problems.</summary>
public sealed class AppVerificationException : Exception
{
    internal AppVerificationException(IReadOnlyList<string> problems)
        : base($"The app has {(problems.Count == 1 ? "1 problem" : $"{problems.Count} problems")}.{Environment.NewLine}- {string.Join(Environment.NewLine + "- ", problems)}") => Problems = problems;

    /// <summary>Gets the messages, one for each problem.</summary>
    public IReadOnlyList<string> Problems { get; }
}

/// <summary>Checks that the types of bodies have valid JSON metadata.</summary>
internal sealed class BodyVerification(IBodySerializer serializer, List<string> problems)
{
    private static readonly Type[] Unserialized = [typeof(void), typeof(object), typeof(string), typeof(byte[]), typeof(ReadOnlyMemory<byte>), typeof(Response)];

    public void Run(IEnumerable<(Route Route, ActionDescriptor Action)> actions)
    {
        if (serializer is not IJsonBodySerializer json)
        {
            return;
        }

        foreach (var (route, action) in actions)
        {
            if (action.BodyType is { } body && !Unserialized.Contains(body))
            {
                Check(json, body, $"{route}: the body type");
            }

            if (!Unserialized.Contains(action.ResultType) && !action.ResultType.IsAssignableTo(typeof(Stream)))
            {
                Check(json, action.ResultType, $"{route}: the result type");
            }
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Every exception is reported.")]
    private void Check(IJsonBodySerializer json, Type type, string where)
    {
        try
        {
            json.Options.GetTypeInfo(type);
        }
        catch (Exception exception)
        {
            problems.Add($"{where} {type.Name} has no valid JSON metadata: {Failure.Describe(exception)}");
        }
    }
}

/// <summary>Creates what requests get from the services.</summary>
internal sealed class ServiceVerification(Resolver app, List<string> problems)
{
    public void Run(IEnumerable<(Route Route, ActionDescriptor Action)> actions) => RunAsync(actions).GetAwaiter().GetResult();

    private async Task RunAsync(IEnumerable<(Route Route, ActionDescriptor Action)> actions)
    {
        if (CopyServices() is not { } services)
        {
            return;
        }

        services.AddLogging();
        var provider = services.BuildServiceProvider(validateScopes: true);
        await using (provider.ConfigureAwait(false))
        {
            var scope = provider.CreateAsyncScope();
            await using (scope.ConfigureAwait(false))
            {
                Create(services, scope.ServiceProvider, [.. actions.Select(action => action.Action)]);
            }
        }
    }

    /// <summary>Returns a copy of the app's services, controllers included, or null if a service is missing.</summary>
    private ServiceCollection? CopyServices()
    {
        var copy = new ServiceCollection();
        try
        {
            app.WithServices(services =>
            {
                foreach (var service in services)
                {
                    ((ICollection<ServiceDescriptor>)copy).Add(service);
                }
            }).DisposeAsync().AsTask().GetAwaiter().GetResult();
            return copy;
        }
        catch (InvalidConfigurationException exception)
        {
            problems.AddRange(exception.Problems);
            return null;
        }
    }

    private void Create(ServiceCollection services, IServiceProvider provider, IReadOnlyList<ActionDescriptor> actions)
    {
        foreach (var controller in actions.Select(action => action.ControllerType).OfType<Type>().Distinct())
        {
            var isRegistered = services.Any(service => service.ServiceType == controller && !service.IsKeyedService);
            Try(controller, () => isRegistered ? provider.GetRequiredService(controller) : Activator.CreateInstance(controller));
        }

        foreach (var behavior in services.Where(service => !service.IsKeyedService && service.ServiceType.IsAssignableTo(typeof(IBehavior))).Select(service => service.ServiceType).Distinct())
        {
            Try(behavior, () => provider.GetRequiredService(behavior));
        }

        // Build() reports required services that are not registered.
        foreach (var parameter in actions.SelectMany(action => action.Parameters).Where(parameter => parameter.In == "services").Select(parameter => parameter.Type).Distinct())
        {
            Try(parameter, () => provider.GetService(parameter));
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Every exception is reported.")]
    private void Try(Type type, Func<object?> create)
    {
        try
        {
            create();
        }
        catch (Exception exception)
        {
            problems.Add($"{type.Name} cannot be created: {Failure.Describe(exception)}");
        }
    }
}

/// <summary>Describes an exception in one line.</summary>
internal static class Failure
{
    public static string Describe(Exception exception) => exception is TargetInvocationException { InnerException: { } inner }
        ? Describe(inner)
        : $"{exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")}";
}
