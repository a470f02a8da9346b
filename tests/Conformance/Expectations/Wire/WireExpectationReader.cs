using System.Text.Json;

namespace LambdaEventHandler.Conformance.Expectations;

/// <summary>Reads what a case says about the response's JSON literally.</summary>
internal static class WireExpectationReader
{
    public static IAnswerExpectation Read(JsonElement json) => new WireExpectation([.. json.EnumerateObject().Select(Read)]);

    private static IAnswerExpectation Read(JsonProperty field) => field.Name switch
    {
        "headers" or "multiValueHeaders" => new WireHeadersExpectation(field.Name, field.Value),
        "cookies" or "statusDescription" or "body" => new WireFieldExpectation(field.Name, field.Value),
        "absent" => new WireAbsenceExpectation([.. field.Value.EnumerateArray().Select(name => name.GetString()!)]),
        _ => throw new JsonException($"{field.Name} is no known expectation of the wire"),
    };
}
