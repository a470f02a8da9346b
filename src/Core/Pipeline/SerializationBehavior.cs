namespace LambdaEventHandler;

/// <summary>Converts the value that an action returned to text or bytes: an object with the app's serializer, and a stream by reading it. Behaviors inside it see the object.</summary>
public sealed class SerializationBehavior : IBehavior
{
    private readonly BodySerialization _serialization;

    internal SerializationBehavior(BodySerialization serialization) => _serialization = serialization;

    /// <inheritdoc/>
    public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(next);
        var pending = next(request);
        return pending.IsCompletedSuccessfully ? _serialization.ApplyAsync(pending.Result, request) : AwaitAsync(pending, request);
    }

    private async ValueTask<Response> AwaitAsync(ValueTask<Response> pending, Request request) =>
        await _serialization.ApplyAsync(await pending.ConfigureAwait(false), request).ConfigureAwait(false);
}

/// <summary>Serializes the responses that a behavior outside serialization creates itself, so that the behaviors around it see text or bytes.</summary>
internal sealed class SerializedBehavior(IBehavior behavior, BodySerialization serialization) : IBehavior, INamedBehavior
{
    public string Name => INamedBehavior.NameOf(behavior);

    public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
    {
        var pending = behavior.HandleAsync(request, next);
        return pending.IsCompletedSuccessfully ? CompleteAsync(pending.Result, request) : AwaitAsync(pending, request);
    }

    private ValueTask<Response> CompleteAsync(Response? answer, Request request) =>
        answer is not null && BodySerialization.IsApplied(answer) ? new(answer) : serialization.ApplyAsync(answer, request);

    private async ValueTask<Response> AwaitAsync(ValueTask<Response> pending, Request request) =>
        await CompleteAsync(await pending.ConfigureAwait(false), request).ConfigureAwait(false);
}

/// <summary>Converts bodies to text or bytes, and sets their content type.</summary>
/// <param name="serializer">Writes values.</param>
/// <param name="isCompressed">Whether the app compresses bodies afterwards, so that one over the source's limit may fit after all.</param>
internal sealed class BodySerialization(IBodySerializer serializer, bool isCompressed = false)
{
    // Text shrinks to a tenth (docs/limits.md).
    private const int CompressionRatio = 10;

    private const string Text = "text/plain; charset=utf-8";
    private const string Binary = "application/octet-stream";
    private const string Json = "application/json";

    public IBodySerializer Serializer => serializer;

    /// <summary>Determines whether the response can be sent as it is.</summary>
    public static bool IsApplied(Response answer) => answer.Link is null && answer.Body.Kind switch
    {
        ResponseBodyKind.None => true,
        ResponseBodyKind.Text or ResponseBodyKind.Bytes => answer.ContentType is not null,
        ResponseBodyKind.Writer => answer.Body.Started is not null,
        _ => false,
    };

    /// <summary>Returns the response with a serialized body and a location that is complete: a copy, unless nobody else has it. The user may return one again.</summary>
    public ValueTask<Response> ApplyAsync(Response? answer, Request request)
    {
        var response = answer?.CopyUnlessOwned() ?? throw new InvalidOperationException("A behavior or handler returned null: return a Response, for example Response.NoContent().");
        response.ResolveLink(request);
        switch (response.Body.Kind)
        {
            case ResponseBodyKind.None:
                break;
            case ResponseBodyKind.Text:
                response.ContentType ??= Text;
                break;
            case ResponseBodyKind.Bytes:
                response.ContentType ??= Binary;
                break;
            case ResponseBodyKind.Stream:
                response.ContentType ??= Binary;
                return ReadAsync(response, response.Body.Stream!, request);
            case ResponseBodyKind.Writer:
                return response.Body.Content is { } written ? WriteAsync(response, written, request) : new(response);
            default:
                return response.Body.Content is { } items && serializer is IAsyncBodySerializer ? WriteAsync(response, items, request) : SerializeAsync(response, request);
        }

        return new(response);
    }

    private ValueTask<Response> SerializeAsync(Response response, Request request)
    {
        var body = response.Body;
        if (body.Compiled is { } compiled && body.Value is { } result && serializer is CompiledFirstSerializer usual && usual.Uses(compiled, result))
        {
            Write(response, result, compiled, request);
        }
        else if (body.Value is { } value && serializer is IAsyncBodySerializer asynchronous && asynchronous.IsAsync(value, body.DeclaredType))
        {
            return request.IsStreamed ? WriteAsync(response, new SerializedContent(asynchronous, value, body.DeclaredType), request) : SerializeAsync(response, asynchronous, request);
        }
        else
        {
            Serialize(response, request);
        }

        return new(response);
    }

    private static void Write(Response response, object value, CompiledJson compiled, Request request)
    {
        var output = PooledBuffer.Rent();
        compiled.Write(output.BeginText(), value);
        Complete(response, output, request);
    }

    private void Serialize(Response response, Request request)
    {
        var output = PooledBuffer.Rent();
        if (response.Body.DeclaredType is { } declared)
        {
            serializer.Serialize(response.Body.Value, declared, output);
        }
        else
        {
            serializer.Serialize(response.Body.Value, output);
        }

        Complete(response, output, request);
    }

    // After an exception, the buffer is left to the garbage collector, because the code that failed may still have it.
    private static void Complete(Response response, PooledBuffer text, Request request)
    {
        if (request.PoolsBody && !request.IsStreamed)
        {
            request.PooledBody = text;
            Complete(response, ResponseBody.FromPooled(text));
            return;
        }

        Complete(response, ResponseBody.FromUtf8(text.ToArray()));
        text.Dispose();
    }

    private static void Complete(Response response, ResponseBody text)
    {
        response.Body = text;
        response.ContentType ??= Json;
    }

    private async ValueTask<Response> SerializeAsync(Response response, IAsyncBodySerializer asynchronous, Request request)
    {
        using var output = new LimitedStream(LimitOf(request));
        try
        {
            await asynchronous.SerializeAsync(response.Body.Value!, response.Body.DeclaredType, output).ConfigureAwait(false);
        }
        catch (LimitedStream.LimitExceededException)
        {
            return FallbackResponse.TooLarge(response, request);
        }

        Complete(response, ResponseBody.FromUtf8(output.ToArray()));
        return response;
    }

    /// <summary>Reads a stream, and closes it.</summary>
    private ValueTask<Response> ReadAsync(Response response, Stream stream, Request request)
    {
        request.Release(stream);
        return request.IsStreamed ? StartAsync(response, new ReadContent(stream), request) : CollectAsync(response, stream, request);
    }

    private async ValueTask<Response> CollectAsync(Response response, Stream stream, Request request)
    {
        // Bytes are sent as base64, which makes four of three.
        response.Body = await BodyStream.ReadAsync(stream, LimitOf(request) / 4 * 3).ConfigureAwait(false);
        return response.Body.Kind == ResponseBodyKind.None ? FallbackResponse.TooLarge(response, request) : response;
    }

    /// <summary>Writes a body piece by piece: to the response stream if there is one, otherwise to memory, up to the limit.</summary>
    private ValueTask<Response> WriteAsync(Response response, StreamedContent content, Request request)
    {
        content.Prepare(response, request);
        return request.IsStreamed ? StartAsync(response, content, request) : CollectAsync(response, content, request);
    }

    private static async ValueTask<Response> StartAsync(Response response, StreamedContent content, Request request)
    {
        if (request.Method == "HEAD" || !HttpStatus.AllowsBody(response.StatusCode))
        {
            response.Body = default;
            await content.DiscardAsync().ConfigureAwait(false);
        }
        else
        {
            response.Body = await StartedBody.StartAsync(content, request, response.ContentType!).ConfigureAwait(false);
        }

        return response;
    }

    private async ValueTask<Response> CollectAsync(Response response, StreamedContent content, Request request)
    {
        var limit = LimitOf(request);
        using var collected = new LimitedStream(content.IsText ? limit : limit / 4 * 3);
        var output = new BodyOutput(collected);
        await using (output.ConfigureAwait(false))
        {
            try
            {
                await content.WriteAsync(output, request, response.ContentType!, request.CancellationToken).ConfigureAwait(false);
                await output.EndAsync().ConfigureAwait(false);
            }
            catch (Exception) when (collected.IsExceeded)
            {
            }
        }

        if (collected.IsExceeded)
        {
            return FallbackResponse.TooLarge(response, request);
        }

        response.Body = content.IsText ? ResponseBody.FromUtf8(collected.ToArray()) : collected.ToArray();
        return response;
    }

    private int LimitOf(Request request) => isCompressed && !request.IsStreamed ? request.ResponseLimit * CompressionRatio : request.ResponseLimit;
}
