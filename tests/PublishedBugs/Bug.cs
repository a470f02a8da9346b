using System.Text.Json;
using LambdaEventHandler.Conformance;
using LambdaEventHandler.Conformance.Apps;
using LambdaEventHandler.Conformance.Cases;
using LambdaEventHandler.Conformance.Expectations;
using LambdaEventHandler.Conformance.Sources;

namespace LambdaEventHandler.PublishedBugs;

/// <summary>A bug or an advisory that was published for another library, and the requests that show that this library doesn't have it.</summary>
/// <param name="Name">The name, which is the name of the test.</param>
/// <param name="References">Where the bug was published.</param>
/// <param name="Wrong">What went wrong.</param>
/// <param name="Right">What this library returns.</param>
/// <param name="App">The app, in the format of the conformance cases. All requests are sent to the same instance, in their order.</param>
/// <param name="Cases">The requests and the expected responses.</param>
internal sealed record Bug(string Name, IReadOnlyList<string> References, string Wrong, string Right, AppDescription App, IReadOnlyList<BugCase> Cases)
{
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        var differences = new List<string>();
        var apps = new Dictionary<IEventSource, IResolverForms>();
        foreach (var (index, bugCase) in Cases.Index())
        {
            var conformanceCase = bugCase.With(this);
            var found = bugCase.Expect.IsBuildError
                ? await CaseRun.RunAsync(conformanceCase)
                : await CaseRun.RunAsync(AppOf(bugCase.Source, apps), conformanceCase);
            differences.AddRange(found.Select(difference => $"case {index + 1}: {difference}"));
        }

        return differences;
    }

    private IResolverForms AppOf(IEventSource source, Dictionary<IEventSource, IResolverForms> apps) =>
        apps.TryGetValue(source, out var app) ? app : apps[source] = source.Build(App);
}

/// <summary>An event of a source and the expected response, both in the format of the conformance cases.</summary>
/// <param name="Source">The source of the event.</param>
/// <param name="Event">The event. Expressions such as <c>$repeat</c> stand for long texts.</param>
/// <param name="Expect">What the function returns.</param>
internal sealed record BugCase(IEventSource Source, JsonElement Event, Expectation Expect)
{
    public ConformanceCase With(Bug bug) => new(bug.Name, "published-bugs", bug.Right, "published", Source, bug.App, ExpectedJson.Of(Event), Expect);
}

/// <summary>Bugs about one subject: a file, and a section of the page.</summary>
internal sealed record BugTopic(string Title, IReadOnlyList<Bug> Bugs)
{
    /// <summary>Gets all topics, in the order of their files.</summary>
    public static IReadOnlyList<BugTopic> All { get; } = ReadAll();

    private static IReadOnlyList<BugTopic> ReadAll() =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Bugs"), "*.json").Order(StringComparer.Ordinal).Select(Read)];

    private static BugTopic Read(string file)
    {
        try
        {
            var json = JsonDocument.Parse(File.ReadAllBytes(file), new() { AllowDuplicateProperties = false }).RootElement;
            return json.Deserialize<BugTopic>(CaseJson.Options)!;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"{Path.GetFileName(file)}: {exception.Message}", exception);
        }
    }
}
