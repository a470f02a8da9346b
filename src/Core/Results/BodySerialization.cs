namespace LambdaEventHandler;

/// <summary>Makes the body text or bytes, and says what type it is.</summary>
internal sealed class BodySerialization(IBodySerializer serializer)
{
    private const string Text = "text/plain; charset=utf-8";
    private const string Binary = "application/octet-stream";
    private const string Json = "application/json";

    public IBodySerializer Serializer => serializer;

    /// <summary>Whether the answer is ready to be sent.</summary>
    public static bool IsApplied(Response answer) =>
        answer.Link is null && (answer.Content is null || ((answer.HasText || answer.HasBytes) && answer.ContentType is not null));

    /// <summary>A copy of the answer with a serialized body and a location that is complete: the answer may be the user's, who may return it again.</summary>
    public ValueTask<Response> ApplyAsync(Response? answer, Request request)
    {
        var response = answer?.Copy() ?? throw new InvalidOperationException("A behaviour or handler answered null: return a Response, for example Response.NoContent().");
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
                return ReadAsync(response, stream);
            case JsonValue value:
                Serialize(response, value.Value);
                break;
            case var value when response.Compiled is { } compiled && serializer is UsualSerializer usual && usual.Uses(compiled, value):
                Write(response, value, compiled);
                break;
            case var value when serializer is IAsyncBodySerializer asynchronous && asynchronous.IsAsync(value):
                return SerializeAsync(response, value, asynchronous);
            case var value:
                Serialize(response, value);
                break;
        }

        return new(response);
    }

    private static void Write(Response response, object value, CompiledJson compiled)
    {
        using var output = PooledBuffer.Rent();
        compiled.Write(new JsonTextWriter(output), value);
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

    private static async ValueTask<Response> SerializeAsync(Response response, object value, IAsyncBodySerializer asynchronous)
    {
        using var output = new MemoryStream();
        await asynchronous.SerializeAsync(value, output).ConfigureAwait(false);
        response.Content = new Utf8Text(output.ToArray());
        response.ContentType ??= Json;
        return response;
    }

    private static async ValueTask<Response> ReadAsync(Response response, Stream stream)
    {
        await using (stream.ConfigureAwait(false))
        {
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes).ConfigureAwait(false);
            response.Content = bytes.ToArray();
            return response;
        }
    }
}
