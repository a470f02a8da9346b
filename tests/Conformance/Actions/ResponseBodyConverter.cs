using System.Text.Json;
using LambdaEventHandler.Conformance.Cases;
using LambdaEventHandler.Conformance.Values;

namespace LambdaEventHandler.Conformance.Actions;

/// <summary>Reads the body of a response, in which <c>$json</c> is not the request's body but JSON to be sent.</summary>
internal sealed class ResponseBodyConverter : CaseConverter<ResponseBody>
{
    protected override ResponseBody Read(JsonElement json, JsonSerializerOptions options) =>
        ValueReader.ExpressionOf(json) is { Name: "$json" } sent
            ? new(ValueReader.Read(sent.Value), IsJson: true)
            : new(ValueReader.Read(json), IsJson: false);
}
