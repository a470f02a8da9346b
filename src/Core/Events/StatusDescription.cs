using System.Globalization;

namespace LambdaEventHandler;

/// <summary>The status with its reason phrase, as a load balancer asks for it: <c>200 OK</c> (RFC 9110, section 15).</summary>
internal static class StatusDescription
{
    public static string Of(int statusCode) => statusCode switch
    {
        200 => "200 OK",
        201 => "201 Created",
        204 => "204 No Content",
        404 => "404 Not Found",
        418 => "418 I'm a teapot",
        425 => "425 Too Early",
        500 => "500 Internal Server Error",
        _ => string.Create(CultureInfo.InvariantCulture, $"{statusCode} {ReasonPhrase(statusCode)}"),
    };

    private static string ReasonPhrase(int statusCode)
    {
        using var message = new HttpResponseMessage((System.Net.HttpStatusCode)statusCode);
        return message.ReasonPhrase is { Length: > 0 } phrase ? phrase : "Unknown";
    }
}
