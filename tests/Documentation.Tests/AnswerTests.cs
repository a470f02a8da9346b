using Amazon.Lambda.APIGatewayEvents;

namespace LambdaEventHandler.Documentation;

/// <summary>What the pages say that the code before gives.</summary>
public sealed class AnswerTests
{
    /// <summary>The names that the pages show.</summary>
    private static readonly TestContext Context = new() { FunctionName = "hello", AwsRequestId = "52fdfc07-2182-154f-163f-5f0f9a621d72" };

    public static TheoryData<string, int> Exchanges => Blocks.Where(static block => block.IsExchange);

    public static TheoryData<string, int> Refusals => Blocks.Where(static block => block.IsRefusal);

    [Theory]
    [MemberData(nameof(Exchanges))]
    public async Task A_request_returns_the_response_on_the_page(string file, int line)
    {
        var page = Page.Of(file);
        var app = await PageApp.BuildAsync(page, Blocks.CodeBefore(page, line));

        foreach (var (request, answer) in ExchangeReader.Read(Blocks.At(page, line).Text))
        {
            AssertShows(answer, await app.ResolveAsync(RestEvent.Of(request), Context));
        }
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Build_reports_the_messages_on_the_page(string file, int line)
    {
        var page = Page.Of(file);

        var refused = await Assert.ThrowsAsync<InvalidConfigurationException>(() => PageApp.BuildAsync(page, Blocks.CodeBefore(page, line)));

        Assert.Equal(Blocks.At(page, line).Text, refused.Message.ReplaceLineEndings("\n"));
    }

    private static void AssertShows(HttpText expected, APIGatewayProxyResponse actual)
    {
        Assert.Equal(expected.FirstLine, $"HTTP/1.1 {actual.StatusCode} {Reason.Of(actual.StatusCode)}");
        foreach (var (name, value) in expected.Headers)
        {
            Assert.Contains($"{name}: {value}", HeadersOf(actual));
        }

        // The end of a block does not show whether the body ends with line breaks.
        Assert.Equal(expected.Body, (actual.Body ?? "").TrimEnd('\n'));
    }

    private static IEnumerable<string> HeadersOf(APIGatewayProxyResponse response) =>
    [
        .. (response.Headers ?? new Dictionary<string, string>()).Select(static header => $"{header.Key}: {header.Value}"),
        .. (response.MultiValueHeaders ?? new Dictionary<string, IList<string>>()).SelectMany(static header => header.Value.Select(value => $"{header.Key}: {value}")),
    ];
}
