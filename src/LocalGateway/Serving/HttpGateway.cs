using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace LambdaEventHandler.Gateway;

/// <summary>Sends requests to the function and returns its responses, as the service does.</summary>
internal sealed class HttpGateway(FrontService service, LambdaFunction function, GatewayConsole console, TimeProvider time)
{
    /// <summary>Gets the allowed host names.</summary>
    public AllowedHosts Hosts { get; init; } = new();

    public async Task HandleAsync(HttpContext http)
    {
        var started = time.GetTimestamp();
        var answer = Hosts.Allows(http.Request) ? await AnswerAsync(http).ConfigureAwait(false) : await ForbidAsync(http).ConfigureAwait(false);
        await console.Out.WriteLineAsync(LineOf(http, answer, time.GetElapsedTime(started))).ConfigureAwait(false);
        await AnswerWriter.WriteAsync(answer, http).ConfigureAwait(false);
    }

    private static string LineOf(HttpContext http, ServiceAnswer answer, TimeSpan elapsed)
    {
        var path = RequestTarget.Of(http).Path;
        return string.Create(CultureInfo.InvariantCulture, $"{http.Request.Method} {PrintableText.Encode(path)} {answer.StatusCode} {elapsed.TotalMilliseconds:F1} ms");
    }

    private async Task<ServiceAnswer> ForbidAsync(HttpContext http)
    {
        await console.Error.WriteLineAsync(AllowedHosts.HintFor(http.Request)).ConfigureAwait(false);
        return AllowedHosts.Forbidden;
    }

    private async Task<ServiceAnswer> AnswerAsync(HttpContext http)
    {
        ReceivedRequest? request;
        try
        {
            request = await RequestReader.ReadAsync(http, service.BodyLimit, time).ConfigureAwait(false);
        }
        catch (MalformedRequestException)
        {
            // The start of the next request is unknown.
            http.Response.Headers.Connection = "close";
            return service.BadRequest;
        }

        return request is null ? service.RequestTooLarge : await InvokeAsync(request).ConfigureAwait(false);
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The function is the user's: whatever it throws is printed and answered as the service answers it.")]
    private async Task<ServiceAnswer> InvokeAsync(ReceivedRequest request)
    {
        var lambdaEvent = EventJson.Of(service, request);
        if (lambdaEvent.Length > ServiceLimits.LambdaPayload)
        {
            return service.RequestTooLarge;
        }

        try
        {
            var context = new LocalLambdaContext(console.Error, time) { TraceId = request.TraceId };
            var response = await function(lambdaEvent, context).ConfigureAwait(false);
            return service.Sign(await ReadAsync(response).ConfigureAwait(false), request);
        }
        catch (MalformedResponseException exception)
        {
            await console.Error.WriteLineAsync($"{service.Title} cannot send the function's response: {exception.Message}").ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            await console.Error.WriteLineAsync($"The function failed: {exception}").ConfigureAwait(false);
        }

        return service.FunctionFailed;
    }

    private async Task<ServiceAnswer> ReadAsync(Stream response)
    {
        using var json = new MemoryStream();
        await response.CopyToAsync(json).ConfigureAwait(false);
        return json.Length > service.ResponseLimit
            ? throw new MalformedResponseException($"it has {json.Length} bytes, more than {service.ResponseLimit}.")
            : service.ReadResponse(json.GetBuffer().AsMemory(0, (int)json.Length));
    }
}

/// <summary>Encodes external text for one line of the console: control characters and line separators are percent-encoded.</summary>
internal static class PrintableText
{
    public static string Encode(string text)
    {
        if (!text.Any(IsUnprintable))
        {
            return text;
        }

        var encoded = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            if (IsUnprintable(character))
            {
                Append(encoded, character);
            }
            else
            {
                encoded.Append(character);
            }
        }

        return encoded.ToString();
    }

    private static void Append(StringBuilder encoded, char character)
    {
        foreach (var value in Encoding.UTF8.GetBytes([character]))
        {
            encoded.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
        }
    }

    private static bool IsUnprintable(char character) => char.IsControl(character) || character is '\u2028' or '\u2029';
}
