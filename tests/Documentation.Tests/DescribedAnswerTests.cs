using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Amazon.Lambda.APIGatewayEvents;
using LambdaEventHandler.OpenApi;

namespace LambdaEventHandler.Documentation;

/// <summary>The responses on the pages are what the OpenAPI documents of their apps describe.</summary>
public sealed partial class DescribedAnswerTests
{
    private const int FewestBodies = 90;

    /// <summary>The type of a result does not tell that it can be null, which is JSON and not text.</summary>
    private const string NullText = "GET /nothing";

    [Fact]
    public async Task Responses_on_the_pages_are_valid_for_the_documents_of_their_apps()
    {
        var (count, problems) = (0, new List<string>());
        foreach (var page in Page.All)
        {
            foreach (var block in page.Blocks.Where(static block => block.IsExchange))
            {
                var app = await PageApp.BuildAsync(page, Blocks.CodeBefore(page, block.Line));
                foreach (var (request, _) in ExchangeReader.Read(block.Text).Where(static exchange => exchange.Request.FirstLine != NullText))
                {
                    var response = await app.ResolveAsync(RestEvent.Of(request), new TestContext());
                    if (DocumentOf(app) is { } document && OperationOf(document, request) is { } operation)
                    {
                        var (isCompared, problem) = Compare(document, operation, response);
                        count += isCompared ? 1 : 0;
                        problems.AddRange(problem is null ? [] : [$"{page.At(block)}: {request.FirstLine} returned {response.StatusCode}. {problem}"]);
                    }
                }
            }
        }

        Assert.Empty(problems);
        Assert.True(count >= FewestBodies, $"Only {count} bodies were compared with a schema.");
    }

    /// <summary>Returns whether a JSON body was compared with its schema, and what is wrong.</summary>
    private static (bool IsCompared, string? Problem) Compare(JsonNode document, JsonNode operation, APIGatewayProxyResponse response)
    {
        if (DescribedResponse.Find(operation, response.StatusCode) is not { } described)
        {
            // What the code of an action throws, and what a behavior returns, is known to the app's author only.
            return (false, response.StatusCode is >= 200 and < 300 ? "The document does not list the status." : null);
        }

        try
        {
            var contentType = ContentTypeOf(response);
            return DescribedResponse.FindSchema(described, contentType) is { } schema && contentType!.Contains("json", StringComparison.Ordinal) && !contentType.Contains("ndjson", StringComparison.Ordinal)
                ? (true, DescribedResponse.FindProblem(document, schema, Encoding.UTF8.GetBytes(response.Body)))
                : (false, null);
        }
        catch (KeyNotFoundException exception)
        {
            return (false, exception.Message);
        }
    }

    /// <summary>The document of an app that does not serve it; null if the schemas of the app's serializer are unknown.</summary>
    private static JsonNode? DocumentOf(Resolver app)
    {
        if (app.Serializer is not IJsonBodySerializer)
        {
            return null;
        }

        var source = new DocumentSource(new OpenApiOptions { JsonPath = "/described.json", YamlPath = null });
        source.Start(app);
        return JsonNode.Parse(source.Write(OpenApiVersion.V31, isYaml: false));
    }

    /// <summary>The operation of a request: of several paths that match, the one with the fewest parameters.</summary>
    private static JsonNode? OperationOf(JsonNode document, HttpText request)
    {
        var line = request.FirstLine.Split(' ', '?');
        var method = line[0].ToLowerInvariant();
        return document["paths"]!.AsObject()
            .Where(path => path.Value![method] is not null && Regex.IsMatch(line[1], $"^{Parameter().Replace(Regex.Escape(path.Key), "[^/]+")}$"))
            .OrderBy(static path => path.Key.Count(static character => character == '{'))
            .Select(path => path.Value![method])
            .FirstOrDefault();
    }

    private static string? ContentTypeOf(APIGatewayProxyResponse response) =>
        (response.Headers ?? new Dictionary<string, string>()).FirstOrDefault(static header => header.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)).Value
        ?? (response.MultiValueHeaders ?? new Dictionary<string, IList<string>>()).FirstOrDefault(static header => header.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)).Value?[0];

    [GeneratedRegex(@"\\{[^}]*}")]
    private static partial Regex Parameter();
}
