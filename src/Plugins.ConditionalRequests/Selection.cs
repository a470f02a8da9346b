using System.Buffers;
using System.IO.Hashing;
using System.Text;

namespace LambdaEventHandler.ConditionalRequests;

/// <summary>Represents what a client gets of a response: only that it has it already, or some ranges.</summary>
/// <param name="ranges">The ranges; empty if the client has the representation.</param>
internal sealed class Selection(IReadOnlyList<ByteRange> ranges)
{
    public static readonly Selection NotModified = new([]);

    private static readonly object Key = new();

    // The same body has the same boundary in one process, and nobody can write a body that contains it.
    private static readonly long Seed = Random.Shared.NextInt64();

    // What describes the body that a 304 doesn't have (RFC 9110, section 15.4.5). Cache-Control, Content-Location, Date, ETag, Expires, and Vary remain.
    private static readonly string[] OfTheBody =
        ["Content-Type", "Content-Encoding", "Content-Language", "Content-Length", "Content-Range", "Content-MD5", "Content-Digest", "Digest", "Repr-Digest", "Accept-Ranges"];

    // What describes the bytes that are sent, and is wrong for a part of them.
    private static readonly string[] OfTheBytes = ["Content-Length", "Content-MD5", "Content-Digest"];

    public static Selection? FindOn(Response response) => response.TryGetItem(Key, out var item) ? item as Selection : null;

    public void NoteOn(Response response) => response.Items[Key] = this;

    public void ApplyTo(Response response)
    {
        if (ranges.Count == 0)
        {
            RemoveBody(response);
        }
        else
        {
            SelectRanges(response);
        }
    }

    private static void RemoveBody(Response response)
    {
        response.StatusCode = 304;
        response.Body = ResponseBody.None;
        response.ContentType = null;
        foreach (var name in OfTheBody)
        {
            response.Headers.Remove(name);
        }

        // A validator is enough, and the tag is the better one.
        if (response.Headers.Contains("ETag"))
        {
            response.Headers.Remove("Last-Modified");
        }
    }

    private void SelectRanges(Response response)
    {
        var body = response.Body.Bytes;
        response.StatusCode = 206;
        foreach (var name in OfTheBytes)
        {
            response.Headers.Remove(name);
        }

        if (ranges is [var only])
        {
            response.Headers["Content-Range"] = only.Describe(body.Length);
            response.Body = ResponseBody.FromBytes(body.Slice(only.Start, only.Length));
            return;
        }

        var boundary = Convert.ToHexStringLower(XxHash128.Hash(body.Span, Seed));
        response.Body = ResponseBody.FromBytes(ToMultipart(body, boundary, response.ContentType));
        response.Headers.Remove("Content-Type");
        response.ContentType = $"multipart/byteranges; boundary={boundary}";
    }

    /// <summary>Writes the ranges as parts (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-14.6">RFC 9110, section 14.6</see>).</summary>
    private ReadOnlyMemory<byte> ToMultipart(ReadOnlyMemory<byte> body, string boundary, string? contentType)
    {
        var output = new ArrayBufferWriter<byte>();
        foreach (var range in ranges)
        {
            Encoding.Latin1.GetBytes($"\r\n--{boundary}\r\nContent-Type: {contentType}\r\nContent-Range: {range.Describe(body.Length)}\r\n\r\n", output);
            output.Write(body.Span.Slice(range.Start, range.Length));
        }

        Encoding.Latin1.GetBytes($"\r\n--{boundary}--\r\n", output);
        return output.WrittenMemory;
    }
}

/// <summary>Reduces responses to what the client gets of them, outside of everything that depends on the status of the whole response.</summary>
internal sealed class SelectionBehavior(ConditionalRequestsOptions options) : ISelectiveBehavior
{
    public bool KeepsResponses => false;

    public bool AppliesTo(Route route) => PreconditionBehavior.Selects(options, route);

    public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
    {
        var pending = next(request);
        return pending.IsCompletedSuccessfully ? new(Apply(pending.Result)) : AwaitAsync(pending);
    }

    private static async ValueTask<Response> AwaitAsync(ValueTask<Response> pending) => Apply(await pending.ConfigureAwait(false));

    private static Response Apply(Response response)
    {
        Selection.FindOn(response)?.ApplyTo(response);
        return response;
    }
}
