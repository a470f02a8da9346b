using System.Globalization;

namespace LambdaEventHandler;

/// <summary>
/// Describes status codes with their reason phrase, as a load balancer requires it, for example <c>200 OK</c>
/// (<see href="https://www.iana.org/assignments/http-status-codes">IANA, "HTTP Status Codes"</see>).
/// </summary>
internal static class HttpStatus
{
    public const int Lowest = 200;

    public const int Highest = 599;

    public const string Rule = "The status of a response is a number from 200 to 599.";

    private const string UnknownPhrase = "Unknown";

    /// <summary>Determines whether responses with the status can have a body (RFC 9110, sections 15.3.5 and 15.4.5).</summary>
    public static bool AllowsBody(int statusCode) => statusCode is not (204 or 304);

    // A separate table, because that of .NET is in System.Net.Http, which nothing else loads at startup.
    public static string Describe(int statusCode) => statusCode switch
    {
        200 => "200 OK",
        201 => "201 Created",
        202 => "202 Accepted",
        203 => "203 Non-Authoritative Information",
        204 => "204 No Content",
        205 => "205 Reset Content",
        206 => "206 Partial Content",
        207 => "207 Multi-Status",
        208 => "208 Already Reported",
        226 => "226 IM Used",
        300 => "300 Multiple Choices",
        301 => "301 Moved Permanently",
        302 => "302 Found",
        303 => "303 See Other",
        304 => "304 Not Modified",
        305 => "305 Use Proxy",
        307 => "307 Temporary Redirect",
        308 => "308 Permanent Redirect",
        >= 400 and < 500 => OfClientError(statusCode),
        500 => "500 Internal Server Error",
        501 => "501 Not Implemented",
        502 => "502 Bad Gateway",
        503 => "503 Service Unavailable",
        504 => "504 Gateway Timeout",
        505 => "505 HTTP Version Not Supported",
        506 => "506 Variant Also Negotiates",
        507 => "507 Insufficient Storage",
        508 => "508 Loop Detected",
        510 => "510 Not Extended",
        511 => "511 Network Authentication Required",
        _ => Unknown(statusCode),
    };

    /// <summary>Returns the message of an error without one: that of the built-in errors, otherwise the reason phrase, or that of the class of the status if it has none.</summary>
    public static string DefaultMessage(int statusCode) => statusCode switch
    {
        400 => "Bad request",
        404 => "Not found",
        405 => "Method not allowed",
        500 => "Internal server error",
        _ when Describe(statusCode) is var known && !known.EndsWith(UnknownPhrase, StringComparison.Ordinal) => known[4..],
        < 500 => "Bad request",
        _ => "Internal server error",
    };

    /// <summary>Returns the reason phrase of a status, or the name of its class if it has none.</summary>
    public static string Title(int statusCode) =>
        Describe(statusCode)[4..] is not UnknownPhrase and var phrase ? phrase : statusCode < 500 ? "Client Error" : "Server Error";

    private static string OfClientError(int statusCode) => statusCode switch
    {
        400 => "400 Bad Request",
        401 => "401 Unauthorized",
        402 => "402 Payment Required",
        403 => "403 Forbidden",
        404 => "404 Not Found",
        405 => "405 Method Not Allowed",
        406 => "406 Not Acceptable",
        407 => "407 Proxy Authentication Required",
        408 => "408 Request Timeout",
        409 => "409 Conflict",
        410 => "410 Gone",
        411 => "411 Length Required",
        412 => "412 Precondition Failed",
        413 => "413 Request Entity Too Large",
        414 => "414 Request-URI Too Long",
        415 => "415 Unsupported Media Type",
        416 => "416 Requested Range Not Satisfiable",
        417 => "417 Expectation Failed",
        418 => "418 I'm a teapot",
        421 => "421 Misdirected Request",
        422 => "422 Unprocessable Entity",
        423 => "423 Locked",
        424 => "424 Failed Dependency",
        425 => "425 Too Early",
        426 => "426 Upgrade Required",
        428 => "428 Precondition Required",
        429 => "429 Too Many Requests",
        431 => "431 Request Header Fields Too Large",
        451 => "451 Unavailable For Legal Reasons",
        _ => Unknown(statusCode),
    };

    private static string Unknown(int statusCode) => string.Create(CultureInfo.InvariantCulture, $"{statusCode} {UnknownPhrase}");
}
