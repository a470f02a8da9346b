using System.Globalization;
using LambdaEventHandler.Compression;
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
                response.Headers.Add(name, ValueText.Of(text(invocation)));
        }

        foreach (var cookie in description.Cookies ?? [])
            response.Cookies.Add(cookie);
    }
}
