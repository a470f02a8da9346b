using System.Net.ServerSentEvents;
using System.Runtime.InteropServices;
using System.Text;

namespace LambdaEventHandler;

/// <summary>Specifies what the body of a response is.</summary>
/// <remarks>Later versions can add kinds. Code that switches on the kind needs a default case.</remarks>
public enum ResponseBodyKind
{
    /// <summary>The response has no body.</summary>
    None,

    /// <summary>The body is text. It is sent unchanged, as UTF-8.</summary>
    Text,

    /// <summary>The body is bytes. They are sent unchanged, as base64.</summary>
    Bytes,

    /// <summary>The body is a value that the app's serializer writes.</summary>
    Value,

    /// <summary>The body is a stream. The library reads it from its current position and then closes it.</summary>
    Stream,

    /// <summary>
    /// The body is written to the response stream: by code, or as server-sent events. Behaviors outside serialization see this kind for every streamed body of more
    /// than a few kilobytes; <see cref="ResponseBody.Through"/> encodes it.
    /// </summary>
    Writer,
}

/// <summary>
/// Represents the body of a response: nothing, text, bytes, a value to serialize, a stream, or code that
/// writes it. Strings, byte arrays, memory, and streams convert implicitly. For any other value, use <see cref="FromValue{T}(T)"/>.
/// </summary>
/// <remarks>The default value is <see cref="None"/>.</remarks>
/// <example><code>
/// response.Body = "no coffee here";
/// response.Body = ResponseBody.FromValue(new Todo(1, "tea"));
/// if (response.Body.Kind == ResponseBodyKind.Value) { Log(response.Body.Value); }
/// </code></example>
public readonly struct ResponseBody
{
    private readonly object? _content;

    /// <summary>Specifies what the content is: a <see cref="Form"/>, or for a value its declared type or the code that was compiled to write it.</summary>
    private readonly object? _form;

    private ResponseBody(object? content, object form) => (_content, _form) = (content, form);

    /// <summary>Gets the body of a response that has none.</summary>
    public static ResponseBody None => default;

    /// <summary>Gets what the body is.</summary>
    public ResponseBodyKind Kind => _form switch
    {
        null => ResponseBodyKind.None,
        Form form => form.Kind,
        _ => ResponseBodyKind.Value,
    };

    /// <summary>Gets the text of the body.</summary>
    /// <value>
    /// <see langword="null"/> if <see cref="Kind"/> is not <see cref="ResponseBodyKind.Text"/>. The text of a serialized value is decoded from UTF-8 each time you read
    /// the property. To process its bytes, use <see cref="Response.GetBodyBytes"/>.
    /// </value>
    public string? Text => _form == Form.Text ? (string)_content! : IsUtf8 ? Encoding.UTF8.GetString(Utf8.Span) : null;

    /// <summary>Gets the bytes of the body.</summary>
    /// <value>Empty if <see cref="Kind"/> is not <see cref="ResponseBodyKind.Bytes"/>.</value>
    public ReadOnlyMemory<byte> Bytes => _form != Form.Bytes ? default : _content is byte[] whole ? whole : (ReadOnlyMemory<byte>)_content!;

    /// <summary>Gets the stream that has the body.</summary>
    /// <value><see langword="null"/> if <see cref="Kind"/> is not <see cref="ResponseBodyKind.Stream"/>.</value>
    public Stream? Stream => _form == Form.Stream ? (Stream)_content! : null;

    /// <summary>Gets the value to serialize.</summary>
    /// <value>
    /// <see langword="null"/> if <see cref="Kind"/> is not <see cref="ResponseBodyKind.Value"/>, or if the value itself is <see langword="null"/>, which is
    /// serialized, for example as JSON <c>null</c>.
    /// </value>
    public object? Value =>
        _form == Form.Items ? ((StreamedContent)_content!).Value :
        _form is null or Form { Kind: not ResponseBodyKind.Value } ? null : _content;

    /// <summary>Gets the type as which the value is serialized.</summary>
    /// <value>
    /// The type argument of <see cref="FromValue{T}(T)"/>. <see langword="null"/> if <see cref="Kind"/> is not <see cref="ResponseBodyKind.Value"/>, or if the
    /// value is the result of an action, which is serialized as its run-time type.
    /// </value>
    public Type? DeclaredType => _form as Type;

    /// <summary>Gets whether the body is text that is stored as UTF-8.</summary>
    internal bool IsUtf8 => _form == Form.Utf8 || _form == Form.Pooled;

    /// <summary>Gets the buffer with text in UTF-8; null if the body is something else.</summary>
    internal PooledBuffer? Pooled => _form == Form.Pooled ? (PooledBuffer)_content! : null;

    /// <summary>Gets the code that was compiled to write the results of the action; null if a serializer writes them.</summary>
    internal CompiledJson? Compiled => _form as CompiledJson;

    /// <summary>Gets the code that writes the body; null if the body is something else, or if that code is started.</summary>
    internal StreamedContent? Content => _form == Form.Items || _form == Form.Writer ? (StreamedContent)_content! : null;

    /// <summary>Gets the body that waits for the response stream; null if the body is something else.</summary>
    internal IStartedBody? Started => _form == Form.Started ? (IStartedBody)_content! : null;

    /// <summary>Converts text to a body.</summary>
    /// <param name="text">The text; <see langword="null"/> for no body.</param>
    public static implicit operator ResponseBody(string? text) => FromText(text);

    /// <summary>Converts bytes to a body.</summary>
    /// <param name="bytes">The bytes, which are not copied; <see langword="null"/> for no body.</param>
    public static implicit operator ResponseBody(byte[]? bytes) => bytes is null ? default : new(bytes, Form.Bytes);

    /// <summary>Converts bytes to a body.</summary>
    /// <param name="bytes">The bytes, which are not copied.</param>
    public static implicit operator ResponseBody(ReadOnlyMemory<byte> bytes) => FromBytes(bytes);

    /// <summary>Converts a stream to a body.</summary>
    /// <param name="stream">The stream; <see langword="null"/> for no body.</param>
    public static implicit operator ResponseBody(Stream? stream) => FromStream(stream);

    /// <summary>Creates a body of text, which is sent unchanged.</summary>
    /// <param name="text">The text; <see langword="null"/> for no body.</param>
    /// <returns>The body.</returns>
    public static ResponseBody FromText(string? text) => text is null ? default : new(text, Form.Text);

    /// <summary>Creates a body of bytes, which are sent unchanged, as base64.</summary>
    /// <param name="bytes">The bytes, which are not copied.</param>
    /// <returns>The body.</returns>
    public static ResponseBody FromBytes(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var part) && part.Array is { } array && part.Count == array.Length ? new(array, Form.Bytes) : new(bytes, Form.Bytes);

    /// <summary>Creates a body that is read from a stream.</summary>
    /// <param name="stream">
    /// The stream, which is read from its current position, up to what the event source can carry, and then closed; <see langword="null"/> for no body.
    /// </param>
    /// <returns>The body.</returns>
    public static ResponseBody FromStream(Stream? stream) => stream is null ? default : new(stream, Form.Stream);

    /// <summary>Creates a body that the app's serializer writes. Text and bytes are serialized, too, for example as a JSON string.</summary>
    /// <typeparam name="T">
    /// The type as which the value is serialized, as by <see cref="System.Text.Json.JsonSerializer.Serialize{TValue}(TValue, System.Text.Json.JsonSerializerOptions)"/>:
    /// a base type that declares derived types writes the discriminator, an interface writes only its own members, and for <see cref="object"/> the run-time type
    /// decides, as for the result of an action. A <see cref="System.Text.Json.Serialization.JsonSerializerContext"/> that does not contain the type writes the run-time type.
    /// </typeparam>
    /// <param name="value">The value, or <see langword="null"/>.</param>
    /// <returns>The body.</returns>
    public static ResponseBody FromValue<T>(T value) => new(value, typeof(T));

    /// <summary>Creates a body of a value that is serialized as a declared type.</summary>
    internal static ResponseBody FromValue(object value, Type declaredType) => new(value, declaredType);

    /// <summary>Creates a body of items that are serialized one by one: as a JSON array, or as JSON lines if the request accepts <c>application/jsonl</c> or <c>application/x-ndjson</c>.</summary>
    /// <typeparam name="T">The type as which each item is serialized: see <see cref="FromValue{T}(T)"/>.</typeparam>
    /// <param name="items">The items. The token that they are enumerated with is <see cref="Request.CancellationToken"/>.</param>
    /// <returns>The body, whose kind is <see cref="ResponseBodyKind.Value"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is <see langword="null"/>.</exception>
    public static ResponseBody FromItems<T>(IAsyncEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return new(new StreamedItems<T>(items), Form.Items);
    }

    /// <summary>Creates a body of server-sent events (<see href="https://html.spec.whatwg.org/multipage/server-sent-events.html">HTML: Server-sent events</see>).</summary>
    /// <typeparam name="T">The type of the events' data. Strings and byte arrays are sent unchanged; the app's serializer writes any other value.</typeparam>
    /// <param name="events">The events. They end when the enumeration does, or shortly before the function times out.</param>
    /// <returns>
    /// The body, with the content type <c>text/event-stream</c> and <c>Cache-Control: no-store</c> unless the response sets others.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="events"/> is <see langword="null"/>.</exception>
    public static ResponseBody FromEvents<T>(IAsyncEnumerable<SseItem<T>> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return new(new ServerSentEvents<T>(events), Form.Writer);
    }

    /// <summary>Creates a body that code writes.</summary>
    /// <param name="write">
    /// Writes the body to the stream. Writes are collected until there are 8 KB; flush the stream to send what you have written. The token is canceled shortly before
    /// the function times out.
    /// </param>
    /// <returns>The body, which is sent as <c>application/octet-stream</c> unless the response sets another content type.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="write"/> is <see langword="null"/>.</exception>
    /// <example><code>
    /// return new Response { ContentType = "text/csv", Body = ResponseBody.FromWriter(async (output, cancellationToken) => await report.WriteAsync(output, cancellationToken)) };
    /// </code></example>
    public static ResponseBody FromWriter(Func<Stream, CancellationToken, Task> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        return new(new WrittenContent(write), Form.Writer);
    }

    /// <summary>Returns a body whose bytes pass through another stream, for behaviors that encode streamed bodies.</summary>
    /// <param name="encoder">
    /// Creates the stream that encodes. It receives the stream to write to, which it must leave open. The stream is disposed when the body is complete, and flushed
    /// when the body is.
    /// </param>
    /// <returns>The body.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="encoder"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The body is not one that is streamed. Only behaviors outside serialization see those.</exception>
    public ResponseBody Through(Func<Stream, Stream> encoder)
    {
        ArgumentNullException.ThrowIfNull(encoder);
        return Started is { } body
            ? new(new EncodedBody(body, encoder), Form.Started)
            : throw new InvalidOperationException($"The body ({Kind}) is not streamed: only behaviors outside serialization can encode a body of the kind {nameof(ResponseBodyKind.Writer)}.");
    }

    /// <summary>Returns a description of the body for logs and debuggers.</summary>
    /// <returns>The text, the number of bytes, the value as text, or the type of the stream; an empty string without a body.</returns>
    public override string ToString() => Kind switch
    {
        ResponseBodyKind.None => "",
        ResponseBodyKind.Text => Text!,
        ResponseBodyKind.Bytes => $"{Bytes.Length} bytes",
        ResponseBodyKind.Writer => "streamed",
        _ => Value?.ToString() ?? _content?.ToString() ?? "null",
    };

    /// <summary>Creates a body of text that is already UTF-8, so that it is not encoded twice.</summary>
    internal static ResponseBody FromUtf8(byte[] text) => new(text, Form.Utf8);

    /// <summary>Creates a body of text in UTF-8 that stays in its buffer until the response is written. Nothing may keep such a body: see <see cref="IBehavior.KeepsResponses"/>.</summary>
    internal static ResponseBody FromPooled(PooledBuffer text) => new(text, Form.Pooled);

    /// <summary>Creates a body that waits for the response stream.</summary>
    internal static ResponseBody FromStarted(IStartedBody body) => new(body, Form.Started);

    /// <summary>Creates the body of an action's result, which is serialized as its run-time type.</summary>
    internal static ResponseBody FromResult(object? value, CompiledJson? compiled) => new(value, (object?)compiled ?? Form.Result);

    /// <summary>Returns the bytes that are sent; text as UTF-8.</summary>
    /// <exception cref="InvalidOperationException">The body is a value or a stream.</exception>
    internal ReadOnlyMemory<byte> GetSentBytes() => Kind switch
    {
        ResponseBodyKind.None => default,
        ResponseBodyKind.Bytes => Bytes,
        ResponseBodyKind.Text => IsUtf8 ? Utf8 : Encoding.UTF8.GetBytes((string)_content!),
        ResponseBodyKind.Writer => throw new InvalidOperationException("The body is written to the response stream, so that it has no bytes yet. Check the kind of the body first."),
        _ => throw new InvalidOperationException($"The body ({(Value ?? _content)?.GetType().Name ?? "null"}) is not serialized yet: only behaviors outside error handling can read its bytes."),
    };

    /// <summary>Returns the number of characters of text that is not encoded yet; otherwise, the number of bytes.</summary>
    /// <exception cref="InvalidOperationException">The body is a value or a stream.</exception>
    internal int GetLength() => _form == Form.Text ? ((string)_content!).Length : GetSentBytes().Length;

    private ReadOnlyMemory<byte> Utf8 => Pooled is { } buffer ? buffer.WrittenMemory : (byte[])_content!;

    /// <summary>Specifies what the content of a body without a declared type is.</summary>
    private sealed class Form(ResponseBodyKind kind)
    {
        public static readonly Form Text = new(ResponseBodyKind.Text);
        public static readonly Form Utf8 = new(ResponseBodyKind.Text);
        public static readonly Form Pooled = new(ResponseBodyKind.Text);
        public static readonly Form Bytes = new(ResponseBodyKind.Bytes);
        public static readonly Form Stream = new(ResponseBodyKind.Stream);
        public static readonly Form Items = new(ResponseBodyKind.Value);
        public static readonly Form Writer = new(ResponseBodyKind.Writer);
        public static readonly Form Started = new(ResponseBodyKind.Writer);
        public static readonly Form Result = new(ResponseBodyKind.Value);

        public ResponseBodyKind Kind => kind;
    }
}
