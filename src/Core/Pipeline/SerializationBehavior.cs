namespace LambdaEventHandler;

/// <summary>Turns what the action returned into text or bytes: an object through the app's serializer, a stream by reading it. Behaviors inside it see the object.</summary>
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

/// <summary>A behavior outside serialization, which may answer by itself: that answer is serialized too, so that whoever is further out sees text or bytes.</summary>
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

/// <summary>Makes the body text or bytes, and says what type it is.</summary>
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

    /// <summary>Whether the answer is ready to be sent.</summary>
    public static bool IsApplied(Response answer) =>
        answer.Link is null && (answer.Content is null || ((answer.HasText || answer.HasBytes) && answer.ContentType is not null));

    /// <summary>Returns the response with a serialized body and a location that is complete: a copy, unless nobody else has it. The user may return one again.</summary>
    public ValueTask<Response> ApplyAsync(Response? answer, Request request)
    {
        var response = answer?.CopyUnlessOwned() ?? throw new InvalidOperationException("A behavior or handler returned null: return a Response, for example Response.NoContent().");
        response.ResolveLink(request);
        switch (response.Content)
        {
            case null:
                break;
            case string or Utf8Text:
                response.ContentType ??= Text;
                break;
            case byte[] or ReadOnlyMemory<byte>:
                response.ContentType ??= Binary;
                break;
            case Stream stream:
                response.ContentType ??= Binary;
                return ReadAsync(response, stream, request);
            case JsonValue value:
                Serialize(response, value.Value);
                break;
            case var value when response.Compiled is { } compiled && serializer is CompiledFirstSerializer usual && usual.Uses(compiled, value):
                Write(response, value, compiled);
                break;
            case var value when serializer is IAsyncBodySerializer asynchronous && asynchronous.IsAsync(value):
                return SerializeAsync(response, value, asynchronous, request);
            case var value:
                Serialize(response, value);
                break;
        }

        return new(response);
    }

    private static void Write(Response response, object value, CompiledJson compiled)
    {
        using var output = PooledBuffer.Rent();
        compiled.Write(output.BeginText(), value);
        response.Content = new Utf8Text(output.WrittenSpan.ToArray());
        response.ContentType ??= Json;
    }

    private void Serialize(Response response, object? value)
    {
        using var output = PooledBuffer.Rent();
        serializer.Serialize(value, output);
        response.Content = new Utf8Text(output.WrittenSpan.ToArray());
        response.ContentType ??= Json;
    }

    private async ValueTask<Response> SerializeAsync(Response response, object value, IAsyncBodySerializer asynchronous, Request request)
    {
        using var output = new LimitedStream(LimitOf(request));
        try
        {
            await asynchronous.SerializeAsync(value, output).ConfigureAwait(false);
        }
        catch (LimitedStream.LimitExceededException)
        {
            return FallbackResponse.TooLarge(response, request);
        }

        response.Content = new Utf8Text(output.ToArray());
        response.ContentType ??= Json;
        return response;
    }

    private async ValueTask<Response> ReadAsync(Response response, Stream stream, Request request)
    {
        // Bytes are sent as base64, which makes four of three.
        response.Content = await BodyStream.ReadAsync(stream, LimitOf(request) / 4 * 3).ConfigureAwait(false);
        return response.Content is null ? FallbackResponse.TooLarge(response, request) : response;
    }

    private int LimitOf(Request request) => isCompressed ? request.ResponseLimit * CompressionRatio : request.ResponseLimit;
}
