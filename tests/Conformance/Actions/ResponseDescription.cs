using System.Text.Json;
using LambdaEventHandler.Conformance.Values;

namespace LambdaEventHandler.Conformance.Actions;

/// <summary>A <see cref="Response"/> in words.</summary>
internal sealed record ResponseDescription(
    Value StatusCode,
    string? ContentType = null,
    IReadOnlyDictionary<string, HeaderTexts>? Headers = null,
    IReadOnlyList<string>? Cookies = null,
    ResponseBody? Body = null,
    bool? Compress = null);
