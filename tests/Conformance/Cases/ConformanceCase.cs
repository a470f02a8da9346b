using System.Text.Json;
using System.Text.Json.Serialization;
using LambdaEventHandler.Conformance.Apps;
using LambdaEventHandler.Conformance.Expectations;
using LambdaEventHandler.Conformance.Sources;

namespace LambdaEventHandler.Conformance.Cases;

/// <summary>A case as its file has it: an app in words, one event, the answer.</summary>
internal sealed record ConformanceCase(
    string Id,
    string Section,
    string Description,
    string Basis,
    IEventSource Source,
    AppDescription App,
    JsonElement Event,
    Expectation Expect,
    ContextDescription? Context = null);

/// <summary>What a case says about the invocation.</summary>
internal sealed record ContextDescription(string? FunctionName = null, string? AwsRequestId = null);

/// <summary>Reads what stands in a case in a form of its own. Cases are never written.</summary>
internal abstract class CaseConverter<T> : JsonConverter<T>
    where T : class
{
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(JsonElement.ParseValue(ref reader), options);

    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Cases are only read.");

    protected abstract T Read(JsonElement json, JsonSerializerOptions options);
}
