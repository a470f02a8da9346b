using System.Buffers;
using System.Text.Json;

namespace LambdaEventHandler;

/// <summary>
/// A body of items that are serialized one by one: a JSON array, or JSON lines if the client asks for them. Items are sent before the enumeration makes the
/// writer wait.
/// </summary>
internal sealed class StreamedItems<T>(IAsyncEnumerable<T> items) : StreamedContent
{
    /// <summary>How long an enumeration that was canceled, because its response is not needed, has time to stop.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

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
            if (areLines)
            {
                await WriteItemsAsync(item => WriteLine(item, serializer, writer, buffer), buffer, output, cancellationToken).ConfigureAwait(false);
                return;
            }

            writer.WriteStartArray();
            await WriteItemsAsync(item => Write(item, serializer, writer), buffer, output, cancellationToken).ConfigureAwait(false);
            writer.WriteEndArray();
            await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
            await output.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
        }
    }

    private static void WriteLine(T item, IAsyncBodySerializer serializer, Utf8JsonWriter writer, ArrayBufferWriter<byte> buffer)
    {
        Write(item, serializer, writer);
        writer.Reset();
        buffer.Write("\n"u8);
    }

    private static void Write(T item, IAsyncBodySerializer serializer, Utf8JsonWriter writer)
    {
        serializer.Serialize(item, typeof(T), writer);
        writer.Flush();
    }

    private async Task WriteItemsAsync(Action<T> write, ArrayBufferWriter<byte> buffer, BodyOutput output, CancellationToken cancellationToken)
    {
        var enumerator = items.GetAsyncEnumerator(cancellationToken);
        var moving = Task.FromResult(false);
        try
        {
            while (true)
            {
                moving = enumerator.MoveNextAsync().AsTask();
                if (!moving.IsCompleted)
                {
                    await output.FlushPendingAsync(cancellationToken).ConfigureAwait(false);
                }

                if (!await moving.ConfigureAwait(false))
                {
                    break;
                }

                write(enumerator.Current);
                await output.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
                buffer.ResetWrittenCount();
            }
        }
        finally
        {
            await EnumerationEnd.EndAsync(enumerator, moving, Patience).ConfigureAwait(false);
        }
    }
}
