using LambdaEventHandler.Conformance.Answers;
using LambdaEventHandler.Conformance.Cases;
using LambdaEventHandler.Conformance.Sources;

namespace LambdaEventHandler.Conformance;

/// <summary>One case: the app is built, the event goes through both forms of the resolver, and what differs from the expectation is listed.</summary>
internal static class CaseRun
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(10);

    public static async Task<IReadOnlyList<string>> RunAsync(ConformanceCase conformanceCase)
    {
        using var environment = new TemporaryEnvironment(conformanceCase.App.Environment);
        return await WithinTimeAsync(() => BuildAndResolveAsync(conformanceCase));
    }

    /// <summary>Runs a case with an app that is built already.</summary>
    public static Task<IReadOnlyList<string>> RunAsync(IResolverForms forms, ConformanceCase conformanceCase) =>
        WithinTimeAsync(() => ResolveAsync(forms, conformanceCase));

    private static async Task<IReadOnlyList<string>> WithinTimeAsync(Func<Task<IReadOnlyList<string>>> run)
    {
        // On another thread, since what hangs may do so without ever awaiting.
        var running = Task.Run(run);
        return await Task.WhenAny(running, Task.Delay(TimeLimit)) == running
            ? await running
            : [$"the case took more than {TimeLimit.TotalSeconds} seconds"];
    }

    private static async Task<IReadOnlyList<string>> BuildAndResolveAsync(ConformanceCase conformanceCase)
    {
        IResolverForms forms;
        try
        {
            forms = conformanceCase.Source.Build(conformanceCase.App);
        }
        catch (Exception exception)
        {
            return conformanceCase.Expect.IsBuildError ? [] : [$"building threw {Describe(exception)}"];
        }

        return conformanceCase.Expect.IsBuildError
            ? ["the app was built, but building was to throw"]
            : await ResolveAsync(forms, conformanceCase);
    }

    private static async Task<IReadOnlyList<string>> ResolveAsync(IResolverForms forms, ConformanceCase conformanceCase)
    {
        var context = new TestLambdaContext(conformanceCase.Context);
        var json = conformanceCase.Event.GetRawText();
        var stream = await Outcome.OfAsync(() => forms.ResolveStreamAsync(json, context));
        var typed = await Outcome.OfAsync(() => forms.ResolveTypedAsync(json, context));
        return
        [
            .. Differences("Stream", stream, conformanceCase),
            .. Differences("typed", typed, conformanceCase),
            .. FormAgreement.Differences(stream, typed, hasSameBody: conformanceCase.App.Debug is null),
        ];
    }

    private static IEnumerable<string> Differences(string form, Outcome outcome, ConformanceCase conformanceCase) =>
        DifferencesOf(outcome, conformanceCase).Select(difference => $"{form}: {difference}");

    private static IEnumerable<string> DifferencesOf(Outcome outcome, ConformanceCase conformanceCase) => outcome switch
    {
        { Answer: { } answer } when !conformanceCase.Expect.IsResolveError => conformanceCase.Expect.Differences(answer),
        { Answer: not null } => ["the event was answered, but resolving was to throw"],
        _ when conformanceCase.Expect.IsResolveError => [],
        _ => [$"resolving threw {Describe(outcome.Exception!)}"],
    };

    private static string Describe(Exception exception) => $"{exception.GetType().Name}: {exception.Message}";
}

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
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }
}
