namespace LambdaEventHandler.ConditionalRequests;

/// <summary>Represents what preconditions are compared with: the current representation of the resource, if there is one.</summary>
/// <param name="Exists">Whether the resource has a representation.</param>
/// <param name="Tag">Its entity tag, or null.</param>
/// <param name="LastModified">When it was last modified, in whole seconds, or null.</param>
internal readonly record struct Representation(bool Exists, string? Tag, DateTimeOffset? LastModified);

/// <summary>Specifies the result of evaluating preconditions.</summary>
internal enum PreconditionResult
{
    /// <summary>The request is performed.</summary>
    Perform,

    /// <summary>The client has the current representation: 304.</summary>
    NotModified,

    /// <summary>A precondition is false: 412.</summary>
    Failed,
}

/// <summary>Evaluates preconditions in the order of <see href="https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2">RFC 9110, section 13.2.2</see>.</summary>
internal static class Preconditions
{
    public const string IfMatch = "If-Match";
    public const string IfNoneMatch = "If-None-Match";
    public const string IfModifiedSince = "If-Modified-Since";
    public const string IfUnmodifiedSince = "If-Unmodified-Since";

    /// <summary>Determines whether a method only reads, so that a false If-None-Match returns 304.</summary>
    public static bool OnlyReads(string method) => method is "GET" or "HEAD";

    /// <summary>
    /// Determines whether a method neither selects nor modifies a representation, so that preconditions are ignored
    /// (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-13.2.1">RFC 9110, section 13.2.1</see>).
    /// </summary>
    public static bool AreIgnored(string method) => method is "OPTIONS" or "TRACE" or "CONNECT";

    /// <summary>Determines whether a request has a precondition that can prevent a change. An invalid date is ignored, so it can't.</summary>
    public static bool ProtectsChange(Request request) => HasTags(request) || HttpDate.Parse(request.Headers[IfUnmodifiedSince]) is not null;

    /// <summary>Determines whether a request has a precondition that can prevent a change of a resource in its current state, which can be without a date.</summary>
    public static bool ProtectsChange(Request request, Representation current) => HasTags(request) || (current.LastModified is not null && ProtectsChange(request));

    /// <summary>Evaluates the preconditions of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="current">The current representation.</param>
    /// <param name="matchesWeakTags">Whether If-Match accepts weak tags.</param>
    public static PreconditionResult Evaluate(Request request, Representation current, bool matchesWeakTags)
    {
        if (AreIgnored(request.Method))
        {
            return PreconditionResult.Perform;
        }

        // Steps 1 and 2.
        if (!AllowsState(request, current, matchesWeakTags))
        {
            return PreconditionResult.Failed;
        }

        // Steps 3 and 4.
        if (request.Headers.GetValues(IfNoneMatch) is { Count: > 0 } known)
        {
            return !EntityTags.Contains(known, current.Tag, current.Exists, isWeak: true) ? PreconditionResult.Perform
                : OnlyReads(request.Method) ? PreconditionResult.NotModified
                : PreconditionResult.Failed;
        }

        return OnlyReads(request.Method) && HttpDate.Parse(request.Headers[IfModifiedSince]) is { } since && current.LastModified <= since
            ? PreconditionResult.NotModified
            : PreconditionResult.Perform;
    }

    private static bool HasTags(Request request) => request.Headers.Contains(IfMatch) || request.Headers.Contains(IfNoneMatch);

    private static bool AllowsState(Request request, Representation current, bool matchesWeakTags)
    {
        if (request.Headers.GetValues(IfMatch) is { Count: > 0 } expected)
        {
            return EntityTags.Contains(expected, current.Tag, current.Exists, matchesWeakTags);
        }

        // A date that is invalid, or a resource without a date, makes the header meaningless (RFC 9110, section 13.1.4).
        return HttpDate.Parse(request.Headers[IfUnmodifiedSince]) is not { } since || current.LastModified is not { } modified || modified <= since;
    }
}
