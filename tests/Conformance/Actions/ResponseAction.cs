using System.Globalization;
using System.Text.Json;
using LambdaEventHandler.Compression;
using LambdaEventHandler.Conformance.Cases;
using LambdaEventHandler.Conformance.Values;

namespace LambdaEventHandler.Conformance.Actions;

/// <summary>Returns a <see cref="Response"/>.</summary>
internal sealed class ResponseAction(ResponseDescription description) : IAction
{
    public object Run(Invocation invocation)
    {
        var statusCode = int.Parse(ValueText.Of(description.StatusCode(invocation)), CultureInfo.InvariantCulture);
        var response = description.Body?.ToResponse(statusCode, invocation) ?? new Response(statusCode);
        response.ContentType = description.ContentType ?? response.ContentType;
        response.Compress = description.Compress ?? response.Compress;
        AddHeaders(response, invocation);
        return response;
    }

    private void AddHeaders(Response response, Invocation invocation)
    {
        foreach (var (name, texts) in description.Headers ?? new Dictionary<string, HeaderTexts>())
        {
            foreach (var text in texts.Values)
            {
                response.Headers.Add(name, ValueText.Of(text(invocation)));
            }
        }

        foreach (var cookie in description.Cookies ?? [])
        {
            response.Cookies.Add(cookie);
        }
    }
}

/// <summary>A <see cref="Response"/> in words.</summary>
internal sealed record ResponseDescription(
    Value StatusCode,
    string? ContentType = null,
    IReadOnlyDictionary<string, HeaderTexts>? Headers = null,
    IReadOnlyList<string>? Cookies = null,
    SentBody? Body = null,
    bool? Compress = null);

/// <summary>The body of a response: a value as it is, or one for <see cref="Response.Json{T}(T, int)"/>.</summary>
internal sealed record SentBody(Value Value, bool IsJson)
{
    public Response ToResponse(int statusCode, Invocation invocation) => IsJson
        ? Response.Json(Value(invocation), statusCode)
        : new Response(statusCode) { Body = Of(Value(invocation)) };

    /// <summary>Returns the body that an action's result has.</summary>
    public static ResponseBody Of(object? value) => value switch
    {
        null => ResponseBody.None,
        string text => text,
        byte[] bytes => bytes,
        ReadOnlyMemory<byte> memory => memory,
        Stream stream => stream,
        _ => ResponseBody.FromValue(value),
    };
}

/// <summary>Reads the body of a response, in which <c>$json</c> is not the request's body but JSON to be sent.</summary>
internal sealed class SentBodyConverter : CaseConverter<SentBody>
{
    protected override SentBody Read(JsonElement json, JsonSerializerOptions options) =>
        ValueReader.ExpressionOf(json) is { Name: "$json" } sent
            ? new(ValueReader.Read(sent.Value), IsJson: true)
            : new(ValueReader.Read(json), IsJson: false);
}

/// <summary>The values of one header of a response.</summary>
internal sealed record HeaderTexts(IReadOnlyList<Value> Values);

/// <summary>Reads the values of a header: one, or an array of several.</summary>
internal sealed class HeaderTextsConverter : CaseConverter<HeaderTexts>
{
    protected override HeaderTexts Read(JsonElement json, JsonSerializerOptions options) =>
        json.ValueKind == JsonValueKind.Array
            ? new([.. json.EnumerateArray().Select(ValueReader.Read)])
            : new([ValueReader.Read(json)]);
}
