using System.Buffers;

namespace LambdaEventHandler;

/// <summary>
/// A body of items that are serialized one by one: a JSON array, or JSON lines if the client asks for them. Items are sent before the enumeration makes the
/// writer wait.
/// </summary>
internal sealed class StreamedItems<T>(IAsyncEnumerable<T> items) : StreamedContent
{
    public override object? Value => items;

    public override bool IsText => true;

    public override void Prepare(Response response, Request request)
    {
        if (response.ContentType is null)
        {
            response.ContentType = JsonLines.Choose(request.Headers.GetValues("Accept")) ?? MediaTypes.Json[0];
            response.Headers.AddToken("Vary", "Accept");
        }
    }

    public override async Task WriteAsync(BodyOutput output, Request request, string contentType, CancellationToken cancellationToken)
    {
        var areLines = JsonLines.Is(contentType);
        var serializer = (IAsyncBodySerializer)request.Serializer;
        var buffer = new ArrayBufferWriter<byte>();
        var writer = serializer.CreateWriter(buffer, isIndented: areLines ? false : null);
        await using (writer.ConfigureAwait(false))
        {
            if (!areLines)
            {
                writer.WriteStartArray();
            }

            var enumerator = items.GetAsyncEnumerator(cancellationToken);
            await using (enumerator.ConfigureAwait(false))
            {
                while (await MoveNextAsync(enumerator, output, cancellationToken).ConfigureAwait(false))
                {
                    serializer.Serialize(enumerator.Current, typeof(T), writer);
                    writer.Flush();
                    if (areLines)
                    {
                        buffer.Write("\n"u8);
                        writer.Reset();
                    }

                    await output.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
                    buffer.ResetWrittenCount();
                }
            }

            if (!areLines)
            {
                writer.WriteEndArray();
                writer.Flush();
                await output.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<T> enumerator, BodyOutput output, CancellationToken cancellationToken)
    {
        var moving = enumerator.MoveNextAsync();
        if (!moving.IsCompleted)
        {
            await output.FlushPendingAsync(cancellationToken).ConfigureAwait(false);
        }

        return await moving.ConfigureAwait(false);
    }
}
