namespace LambdaEventHandler.SourceGeneration;

/// <summary>What is compiled and what reflection reads cannot be told apart. Each folder of Cases is a project.</summary>
public sealed class ParityTests
{
    public static TheoryData<string> Cases => [.. Case.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Routes_are_the_same(string name)
    {
        var project = new Case(name);

        Assert.Equal(RoutesOf(project.Reflect()), RoutesOf(project.Compile()));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Responses_are_the_same(string name)
    {
        var project = new Case(name);
        var reflected = project.Reflect();
        var compiled = project.Compile();

        foreach (var request in project.Requests)
        {
            Assert.Equal(await AnswersOf(reflected, request), await AnswersOf(compiled, request));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Every_request_of_a_case_matches_a_route(string name)
    {
        var project = new Case(name);
        var apps = project.Reflect();

        foreach (var request in project.Requests)
        {
            Assert.Contains((await AnswersOf(apps, request)).Split('\n'), answer => !answer.Contains("\"statusCode\":404", StringComparison.Ordinal));
        }
    }

    private static string RoutesOf(IEnumerable<ApiGatewayRestResolver> apps) =>
        string.Join('\n', apps.SelectMany(app => app.Routes).Select(route => $"{route}: {string.Join(", ", route.Metadata.Select(Described))}"));

    // An attribute's own equality compares all of its fields, but only by reference where one is an array.
    private static string Described(object metadata) =>
        $"{metadata.GetType()} {string.Join(' ', metadata.GetType().GetProperties().Select(property => Text(property.GetValue(metadata))))}";

    private static string Text(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        System.Collections.IEnumerable values => $"[{string.Join(' ', values.Cast<object?>().Select(Text))}]",
        _ => $"{value.GetType().Name} {value}",
    };

    private static async Task<string> AnswersOf(IReadOnlyList<ApiGatewayRestResolver> apps, CaseRequest request)
    {
        var answers = new List<string>();
        foreach (var app in apps)
        {
            answers.Add($"{request.Line} -> {await request.SendAsync(app)}");
        }

        return string.Join('\n', answers);
    }
}
