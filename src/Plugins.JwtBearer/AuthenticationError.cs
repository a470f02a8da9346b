using Microsoft.Extensions.Logging;

namespace LambdaEventHandler.JwtBearer;

/// <summary>The responses to requests that can't be authenticated (RFC 6750, section 3). Nothing of the token is in them or in the log.</summary>
internal static partial class AuthenticationError
{
    public const string Malformed = "The token is malformed";
    public const string AlgorithmNotAllowed = "The signature algorithm is not allowed";
    public const string UnknownKey = "The signing key is unknown";
    public const string InvalidSignature = "The signature is invalid";
    public const string InvalidIssuer = "The issuer is invalid";
    public const string Expired = "The token expired";
    public const string NotYetValid = "The token is not valid yet";
    public const string NoExpiration = "The token has no expiration time";

    private const string Category = "LambdaEventHandler.JwtBearer";
    private const string RetryAfterSeconds = "5";

    /// <summary>Creates the exception for a token that is not valid: 401.</summary>
    public static UnauthorizedException InvalidToken(Request request, string description)
    {
        var logger = LoggerOf(request);
        LogRejected(logger, description);
        return new(description) { Headers = { ["WWW-Authenticate"] = $"Bearer error=\"invalid_token\", error_description=\"{description}\"" } };
    }

    /// <summary>Creates the exception for a header that is not valid: 400.</summary>
    public static BadRequestException InvalidRequest(Request request, string description)
    {
        var logger = LoggerOf(request);
        LogRejected(logger, description);
        return new(description) { Headers = { ["WWW-Authenticate"] = $"Bearer error=\"invalid_request\", error_description=\"{description}\"" } };
    }

    /// <summary>Creates the exception for a token that can't be validated at the moment: 503. The cause is already logged.</summary>
    public static ServiceException Unavailable(Exception cause) =>
        new(503, "The token can't be validated at the moment", cause) { Headers = { ["Retry-After"] = RetryAfterSeconds } };

    public static ILogger LoggerOf(Request request) => request.LoggerFactory.CreateLogger(Category);

    [LoggerMessage(Level = LogLevel.Information, Message = "The request was rejected: {Description}.")]
    private static partial void LogRejected(ILogger logger, string description);
}
