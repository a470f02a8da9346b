using System.Globalization;
using System.Text;
using LambdaEventHandler.Emulation;
using Microsoft.AspNetCore.Http;

namespace LambdaEventHandler.Gateway;

/// <summary>Sends requests to the function and returns its responses, as the service does.</summary>
internal sealed class HttpGateway(FrontService service, LambdaFunction function, GatewayConsole console, TimeProvider time)
{
    private readonly EmulatedService _emulated = new(service, function);

    /// <summary>Gets the allowed host names.</summary>
    public AllowedHosts Hosts { get; init; } = new();

    /// <summary>Gets what plays the authorizer, or null for a service without an authorizer.</summary>
    public GatewayUser? User { get; init; }

    public async Task HandleAsync(HttpContext http)
    {
        var started = time.GetTimestamp();
        var response = Hosts.Allows(http.Request) ? await RespondAsync(http, started).ConfigureAwait(false) : await ForbidAsync(http).ConfigureAwait(false);
        if (response is not null)
        {
            await console.Out.WriteLineAsync(LineOf(http, response, time.GetElapsedTime(started))).ConfigureAwait(false);
            await ResponseWriter.WriteAsync(response, http).ConfigureAwait(false);
        }
    }

    private static string LineOf(HttpContext http, ClientResponse response, TimeSpan elapsed)
    {
        var path = RawTarget.Of(http).Path;
        return string.Create(CultureInfo.InvariantCulture, $"{http.Request.Method} {PrintableText.Encode(path)} {response.StatusCode} {elapsed.TotalMilliseconds:F1} ms");
    }

    private async Task<ClientResponse> ForbidAsync(HttpContext http)
    {
        await console.Error.WriteLineAsync(AllowedHosts.HintFor(http.Request)).ConfigureAwait(false);
        return AllowedHosts.Forbidden;
    }

    /// <returns>The response, or null if it was streamed.</returns>
    private async Task<ClientResponse?> RespondAsync(HttpContext http, long started)
    {
        ClientRequest? request;
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

        return request is null ? service.RequestTooLarge : await InvokeAsync(http, await AuthorizeAsync(request).ConfigureAwait(false), started).ConfigureAwait(false);
    }

    private async Task<ClientRequest> AuthorizeAsync(ClientRequest request)
    {
        if (User is null)
        {
            return request;
        }

        var user = User.Find(request, out var warning);
        if (warning is not null)
        {
            await console.Error.WriteLineAsync(warning).ConfigureAwait(false);
        }

        return request with { User = user };
    }

    private async Task<ClientResponse?> InvokeAsync(HttpContext http, ClientRequest request, long started)
    {
        var context = new LocalLambdaContext(console.Error, time) { TraceId = request.TraceId };
        var exchange = await _emulated.SendAsync(request, context, head => StartStream(http, head, started)).ConfigureAwait(false);
        if (exchange.Failure is { } failure)
        {
            await console.Error.WriteLineAsync(Describe(failure)).ConfigureAwait(false);
        }

        if (exchange.HasLostUser)
        {
            await console.Error.WriteLineAsync(OidcHeaders.LostUser).ConfigureAwait(false);
        }

        if (!exchange.IsStreamed)
        {
            return exchange.Response;
        }

        if (exchange.Failure is not null)
        {
            // The client sees that the response is incomplete.
            http.Abort();
        }

        return null;
    }

    private Stream StartStream(HttpContext http, ClientResponse head, long started)
    {
        console.Out.WriteLine($"{LineOf(http, head, time.GetElapsedTime(started))}, streamed");
        return ResponseWriter.Start(head, http);
    }

    private string Describe(Exception failure) => failure is MalformedResponseException
        ? $"{service.Title} cannot send the function's response: {failure.Message}"
        : $"The function failed: {failure}";
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
