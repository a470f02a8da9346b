using System.Text.Json;
using LambdaEventHandler.Conformance.Answers;
using Xunit.Abstractions;

namespace LambdaEventHandler.PublishedBugs;

/// <summary>The bugs, run as cases.</summary>
public sealed class BugTests
{
    private static readonly IReadOnlyList<Bug> Bugs = [.. BugTopic.All.SelectMany(static topic => topic.Bugs)];

    public static TheoryData<BugName> Names => new(Bugs.Select(static bug => new BugName(bug.Name)));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Published_bug(BugName bug)
    {
        var differences = await Find(bug).RunAsync();

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Fact]
    public void There_are_at_least_100_bugs_with_different_names() => Assert.True(Bugs.Select(static bug => bug.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() is >= 100 and var count && count == Bugs.Count, $"{Bugs.Count} bugs");

    /// <summary>No expectation is so weak that any response would meet it.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Every_case_fails_for_a_different_response(BugName bug)
    {
        var other = new Answer(JsonElement.Parse("""{"statusCode": 299, "headers": {}, "isBase64Encoded": false, "body": "?"}"""));

        Assert.All(Find(bug).Cases, bugCase => Assert.True(bugCase.Expect.IsBuildError || bugCase.Expect.IsResolveError || bugCase.Expect.Differences(other).Any()));
    }

    private static Bug Find(BugName name) => Bugs.Single(bug => bug.Name == name.Text);
}

/// <summary>The name of a bug, which is shown as the argument of its test without quotation marks and in full.</summary>
public sealed class BugName : IXunitSerializable
{
    public BugName()
    {
    }

    public BugName(string text) => Text = text;

    public string Text { get; private set; } = "";

    public override string ToString() => Text;

    public void Deserialize(IXunitSerializationInfo info) => Text = info.GetValue<string>(nameof(Text));

    public void Serialize(IXunitSerializationInfo info) => info.AddValue(nameof(Text), Text);
}
