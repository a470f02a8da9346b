using LambdaEventHandler.Emulation;
using Microsoft.AspNetCore.Http;

namespace LambdaEventHandler.Gateway;

/// <summary>Sends a response to the client.</summary>
internal static class ResponseWriter
{
    public static async Task WriteAsync(ClientResponse response, HttpContext http)
    {
        var received = WriteHead(response, http);
        if (received.AllowsBody)
        {
            http.Response.ContentLength = received.Body.Length;
            await http.Response.Body.WriteAsync(received.Body, http.RequestAborted).ConfigureAwait(false);
        }
    }

    /// <summary>Begins a response whose body comes in pieces.</summary>
    /// <returns>The stream that receives the body, and sends each write as a chunk.</returns>
    public static Stream Start(ClientResponse head, HttpContext http) => WriteHead(head, http).AllowsBody ? new ResponseStream(http.Response.Body, isFlushed: true) : Stream.Null;

    private static ClientResponse WriteHead(ClientResponse response, HttpContext http)
    {
        var received = response.AsReceived(http.Request.Method);
        http.Response.StatusCode = received.StatusCode;
        foreach (var (name, value) in received.Headers)
        {
            http.Response.Headers.Append(name, value);
        }

        return received;
    }
}
