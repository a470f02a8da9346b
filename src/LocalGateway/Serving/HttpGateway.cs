using System.Globalization;
using System.Text;
using LambdaEventHandler.Emulation;
using Microsoft.AspNetCore.Http;

namespace LambdaEventHandler.Gateway;

/// <summary>Sends requests to the function and returns its responses, as the service does.</summary>
internal sealed class HttpGateway(Invoker invoker, GatewayConsole console)
{
    private readonly FrontService _service = invoker.Service;

    /// <summary>Gets the allowed host names.</summary>
    public AllowedHosts Hosts { get; init; } = new();

    /// <summary>Gets the page of the gateway, or null without one.</summary>
    public GatewayPage? Page { get; init; }

    public async Task HandleAsync(HttpContext http)
    {
        if (Page is not null && GatewayPage.Owns(http.Request))
        {
            await Page.HandleAsync(http).ConfigureAwait(false);
            return;
        }

        var started = invoker.Time.GetTimestamp();
        var response = Hosts.Allows(http.Request) ? await RespondAsync(http, started).ConfigureAwait(false) : await ForbidAsync(http, started).ConfigureAwait(false);
        if (response is not null)
        {
            await ResponseWriter.WriteAsync(response, http).ConfigureAwait(false);
        }
    }

    private async Task<ClientResponse> ForbidAsync(HttpContext http, long started)
    {
        var hint = AllowedHosts.HintFor(http.Request);
        await console.Error.WriteLineAsync(hint).ConfigureAwait(false);
        return Reject(http, started, AllowedHosts.Forbidden, hint);
    }

    /// <returns>The response, or null if it was streamed.</returns>
    private async Task<ClientResponse?> RespondAsync(HttpContext http, long started)
    {
        ClientRequest? request;
        try
        {
            request = await RequestReader.ReadAsync(http, _service.BodyLimit, invoker.Time).ConfigureAwait(false);
        }
        catch (MalformedRequestException exception)
        {
            // The start of the next request is unknown.
            http.Response.Headers.Connection = "close";
            return Reject(http, started, _service.BadRequest, exception.Message);
        }

        return request is null
            ? Reject(http, started, _service.RequestTooLarge, $"The body has more than {_service.BodyLimit} bytes.")
            : await InvokeAsync(http, request, started).ConfigureAwait(false);
    }

    private ClientResponse Reject(HttpContext http, long started, ClientResponse response, string reason) =>
        invoker.Reject(RequestReader.HeadOf(http, invoker.Time), started, response, reason).Response;

    private async Task<ClientResponse?> InvokeAsync(HttpContext http, ClientRequest request, long started)
    {
        var invocation = await invoker.InvokeAsync(request, started, head => ResponseWriter.Start(head, http)).ConfigureAwait(false);
        if (!invocation.IsStreamed)
        {
            return invocation.Response;
        }

        if (invocation.Failure is not null)
        {
            // The client sees that the response is incomplete.
            http.Abort();
        }

        return null;
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
