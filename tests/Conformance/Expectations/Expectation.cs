using System.Text.Json;
using LambdaEventHandler.Conformance.Answers;
using LambdaEventHandler.Conformance.Cases;

namespace LambdaEventHandler.Conformance.Expectations;

/// <summary>What a case expects: an exception from building or resolving, or an answer with certain aspects.</summary>
internal sealed class Expectation(IReadOnlyList<IAnswerExpectation> aspects, string? error = null)
{
    public bool IsBuildError => error == "build";

    public bool IsResolveError => error == "resolve";

    public IEnumerable<string> Differences(Answer answer) => aspects.SelectMany(aspect => aspect.Differences(answer));
}

/// <summary>Reads what a case expects, field by field.</summary>
internal sealed class ExpectationConverter : CaseConverter<Expectation>
{
    protected override Expectation Read(JsonElement json, JsonSerializerOptions options)
    {
        if (json.TryGetProperty("error", out var error))
        {
            return ReadError(json, error);
        }

        if (json.GetPropertyCount() == 0)
        {
            throw new JsonException("a case that expects nothing would always pass");
        }

        var ignored = json.TryGetProperty("ignoreHeaders", out var names) ? names.Deserialize<string[]>(options)! : [];
        return new([.. json.EnumerateObject().Where(field => field.Name != "ignoreHeaders").Select(field => ReadAspect(field, ignored))]);
    }

    private static Expectation ReadError(JsonElement json, JsonElement error) =>
        json.GetPropertyCount() == 1 && error.GetString() is "build" or "resolve"
            ? new([], error.GetString())
            : throw new JsonException($"{json.GetRawText()} is no known error");

    private static IAnswerExpectation ReadAspect(JsonProperty field, string[] ignoredHeaders) => field.Name switch
    {
        "statusCode" => new StatusExpectation(field.Value.GetInt32()),
        "headers" => new HeadersExpectation(HeaderExpectationReader.Read(field.Value), ignoredHeaders),
        "hasHeaders" => new HasHeadersExpectation(HeaderExpectationReader.Read(field.Value)),
        "lacks" => new LackExpectation([.. field.Value.EnumerateArray().Select(text => text.GetString()!)]),
        "isBase64Encoded" => new Base64FlagExpectation(field.Value.GetBoolean()),
        "wire" => WireExpectationReader.Read(field.Value),
        _ => BodyExpectationReader.Read(field.Name, field.Value),
    };
}

/// <summary>What a case says about one aspect of an answer.</summary>
internal interface IAnswerExpectation
{
    /// <summary>What of the answer is not as expected, in words.</summary>
    /// <param name="answer">The answer.</param>
    /// <returns>A text for each difference.</returns>
    IEnumerable<string> Differences(Answer answer);
}

internal sealed class StatusExpectation(int expected) : IAnswerExpectation
{
    public IEnumerable<string> Differences(Answer answer)
    {
        if (answer.StatusCode != expected)
        {
            yield return $"statusCode is {answer.StatusCode?.ToString() ?? "missing"} instead of {expected}";
        }
    }
}

internal sealed class Base64FlagExpectation(bool expected) : IAnswerExpectation
{
    public IEnumerable<string> Differences(Answer answer)
    {
        if (answer.IsBase64Encoded != expected)
        {
            yield return $"isBase64Encoded is {answer.IsBase64Encoded?.ToString() ?? "missing"} instead of {expected}";
        }
    }
}
