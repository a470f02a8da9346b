using System.Text.Json;
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
