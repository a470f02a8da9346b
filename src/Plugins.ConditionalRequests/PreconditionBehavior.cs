using System.Globalization;

namespace LambdaEventHandler.ConditionalRequests;

/// <summary>
/// Adds the entity tag to the response, evaluates the preconditions and ranges, and returns 412, 416, and 428. What the client gets of a response that it may have is
/// noted on the response, for <see cref="SelectionBehavior"/>.
/// </summary>
internal sealed class PreconditionBehavior(ConditionalRequestsOptions options) : ISelectiveBehavior
{
    private readonly bool _requires = options.RequirePreconditions;
    private readonly bool _matchesWeakTags = options.MatchWeakTags;
    private readonly bool _hasRanges = options.Ranges;
    private readonly int _mostRanges = options.MaxRanges;

    public bool KeepsResponses => false;

    public bool AppliesTo(Route route) => Selects(options, route);

    public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next) =>
        Preconditions.OnlyReads(request.Method) ? ReadAsync(request, next)
        : Preconditions.AreIgnored(request.Method) ? next(request)
        : ChangeAsync(request, next, request.Route!);

    /// <summary>Determines whether the plugin handles the requests of a route.</summary>
    public static bool Selects(ConditionalRequestsOptions options, Route route) => options.All || route.GetMetadata<ETagAttribute>() is not null;

    private async ValueTask<Response> ReadAsync(Request request, BehaviorDelegate next)
    {
        var response = await next(request).ConfigureAwait(false);

        // A request that fails anyway ignores its preconditions (RFC 9110, section 13.2.1).
        if (response.StatusCode != 200)
        {
            return response;
        }

        var current = Describe(response);
        switch (Preconditions.Evaluate(request, current, _matchesWeakTags))
        {
            case PreconditionResult.Failed:
                throw RequestPreconditions.Failed();
            case PreconditionResult.NotModified:
                Selection.NotModified.NoteOn(response);
                break;
            default:
                SelectRanges(request, response, current);
                break;
        }

        return response;
    }

    private async ValueTask<Response> ChangeAsync(Request request, BehaviorDelegate next, Route route)
    {
        var attribute = route.GetMetadata<ETagAttribute>();
        var isRequired = (_requires || attribute is { Required: true }) && request.Method is "PUT" or "PATCH" or "DELETE";
        if (!Preconditions.ProtectsChange(request))
        {
            return isRequired ? throw RequestPreconditions.Required() : await next(request).ConfigureAwait(false);
        }

        var check = new PreconditionCheck(_matchesWeakTags, isRequired);
        check.NoteOn(request);
        var response = await next(request).ConfigureAwait(false);
        if (check.IsDone || response.StatusCode >= 300)
        {
            return response;
        }

        // An action that is only selected by the option All doesn't promise to check anything, so a header of the client can't make it fail after its change.
        return attribute is null && !isRequired ? response : throw new InvalidOperationException(
            $"{route.DisplayName} {(attribute is null ? "requires preconditions" : "has [ETag]")}, but it changed the resource without checking the preconditions of the request: "
            + "call Request.CheckPreconditions with the current entity tag before the change, or "
            + (attribute is null ? "set RequirePreconditions to false." : "remove [ETag]."));
    }

    /// <summary>Describes the representation in the response, and completes its entity tag.</summary>
    private static Representation Describe(Response response)
    {
        var tag = response.Headers["ETag"];
        if (tag is not null && !EntityTags.IsValid(tag))
        {
            throw new InvalidOperationException($"The action set the ETag {tag}, which is not an entity tag: put it in quotation marks, or set Response.ETag, which adds them.");
        }

        // A streamed body has no bytes yet.
        if (tag is null && response.Body.Kind is not (ResponseBodyKind.None or ResponseBodyKind.Writer))
        {
            tag = EntityTags.Of(response.GetBodyBytes().Span);
            response.Headers["ETag"] = tag;
        }

        return new(Exists: true, tag, HttpDate.Parse(response.Headers["Last-Modified"]));
    }

    private void SelectRanges(Request request, Response response, Representation current)
    {
        if (!_hasRanges || response.Body.Kind != ResponseBodyKind.Bytes || response.Headers.Contains("Content-Encoding"))
        {
            return;
        }

        response.Headers["Accept-Ranges"] = "bytes";
        if (request.Method != "GET" || request.Headers.GetValues("Range") is not [var header] || !AllowsRange(request, current))
        {
            return;
        }

        var length = response.Body.Bytes.Length;
        if (ByteRanges.Parse(header, length, _mostRanges) is { } ranges)
        {
            if (ranges.Count == 0)
            {
                throw new ServiceException(416, "The body has none of the requested ranges.")
                {
                    Headers = { ["Content-Range"] = string.Create(CultureInfo.InvariantCulture, $"bytes */{length}") },
                };
            }

            new Selection(ranges).NoteOn(response);
        }
    }

    /// <summary>Determines whether the client has a part of this very representation (RFC 9110, section 13.1.5).</summary>
    private static bool AllowsRange(Request request, Representation current)
    {
        if (request.Headers["If-Range"] is not { } validator)
        {
            return true;
        }

        var trimmed = validator.AsSpan().Trim(" \t");
        return trimmed.Contains('"')
            ? current.Tag is { } tag && EntityTags.IsValid(trimmed) && EntityTags.AreEqual(trimmed, tag, isWeak: false)
            : HttpDate.Parse(validator) is { } date && date == current.LastModified;
    }
}
