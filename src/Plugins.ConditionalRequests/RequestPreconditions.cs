using System.Buffers;
using System.Text;
using LambdaEventHandler.ConditionalRequests;

namespace LambdaEventHandler;

/// <summary>Extends <see cref="Request"/> with the preconditions of RFC 9110.</summary>
public static class RequestPreconditions
{
    /// <summary>
    /// Evaluates the preconditions of the request against the current state of the resource
    /// (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2">RFC 9110, section 13.2.2</see>). Call it before you change the resource.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="etag">
    /// The current entity tag, with or without quotation marks, for example a version number or the result of <see cref="ComputeETag"/>. If it and
    /// <paramref name="lastModified"/> are <see langword="null"/>, the resource doesn't exist.
    /// </param>
    /// <param name="lastModified">When the resource was last modified, or <see langword="null"/>. Fractions of a second are ignored.</param>
    /// <returns>
    /// <see langword="true"/> if the method is GET or HEAD and the client has the current representation, so that the action can return 304 without creating the body;
    /// otherwise, <see langword="false"/>.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="etag"/> contains a space, a quotation mark, or a control character.</exception>
    /// <exception cref="ServiceException">
    /// A precondition is false: 412. Or a precondition is required, and the request has only a date, but <paramref name="lastModified"/> is <see langword="null"/>: 428.
    /// </exception>
    /// <example><code>
    /// var todo = _todos.Find(id);
    /// Request.CheckPreconditions(Request.ComputeETag(todo));
    /// </code></example>
    public static bool CheckPreconditions(this Request request, string? etag, DateTimeOffset? lastModified = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        var tag = etag is null ? null : EntityTags.Normalize(etag);
        var current = new Representation(tag is not null || lastModified is not null, tag, lastModified is { } date ? HttpDate.Truncate(date) : null);
        var check = PreconditionCheck.Complete(request);
        if (check is { IsRequired: true } && !Preconditions.ProtectsChange(request, current))
        {
            throw Required();
        }

        return Preconditions.Evaluate(request, current, check is { MatchesWeakTags: true }) switch
        {
            PreconditionResult.Failed => throw Failed(),
            var result => result == PreconditionResult.NotModified,
        };
    }

    /// <summary>Computes the entity tag of a value as an action with <see cref="ETagAttribute"/> that returns the value has it.</summary>
    /// <param name="request">The request, whose app has the serializer.</param>
    /// <param name="value">The value: text, bytes, or an object to serialize. <see langword="null"/> stands for a resource that doesn't exist.</param>
    /// <returns>The strong tag with quotation marks, or <see langword="null"/> for <see langword="null"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is <see langword="null"/>.</exception>
    public static string? ComputeETag(this Request request, object? value)
    {
        ArgumentNullException.ThrowIfNull(request);
        switch (value)
        {
            case null:
                return null;
            case string text:
                return EntityTags.Of(Encoding.UTF8.GetBytes(text));
            case byte[] bytes:
                return EntityTags.Of(bytes);
            case ReadOnlyMemory<byte> memory:
                return EntityTags.Of(memory.Span);
            default:
                var output = new ArrayBufferWriter<byte>();
                request.Serializer.Serialize(value, output);
                return EntityTags.Of(output.WrittenSpan);
        }
    }

    internal static ServiceException Required() =>
        new(428, "The request requires a precondition. Send If-Match with the ETag of the resource, or If-None-Match: * to create it.");

    internal static ServiceException Failed() =>
        new(412, "A precondition of the request is false: the resource is not in the state that the request requires. Read it again, and repeat the request.");
}

/// <summary>Notes on a request whether the action has checked its preconditions.</summary>
internal sealed class PreconditionCheck(bool matchesWeakTags, bool isRequired)
{
    private static readonly object Key = new();

    public bool IsDone { get; private set; }

    /// <summary>Gets a value that indicates whether If-Match accepts weak tags.</summary>
    public bool MatchesWeakTags => matchesWeakTags;

    /// <summary>Gets a value that indicates whether the change requires a precondition.</summary>
    public bool IsRequired => isRequired;

    public void NoteOn(Request request) => request.Items[Key] = this;

    /// <summary>Notes that the action checks the preconditions. Returns null if the request has none that can prevent a change.</summary>
    public static PreconditionCheck? Complete(Request request)
    {
        if (!request.Items.TryGetValue(Key, out var item) || item is not PreconditionCheck check)
        {
            return null;
        }

        check.IsDone = true;
        return check;
    }
}
