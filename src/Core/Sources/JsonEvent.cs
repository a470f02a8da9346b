using System.Buffers;
using System.Text.Json;

namespace LambdaEventHandler;

/// <summary>
/// An event as UTF-8 JSON. It is walked through once for the places of the fields; what a field says is decoded when it is asked for.
/// The bytes are rented, so they are given back when the answer is sent, and nothing can be read of them afterwards.
/// </summary>
internal sealed class JsonEvent : RawEvent, IDisposable
{
    private readonly int _length;
    private readonly Lock _access = new();
    private byte[]? _rented;
    private JsonEventFields _fields;
    private (EventField Field, JsonSlice Value)? _mistyped;

    private JsonEvent(EventFormat format, EventBytes bytes)
        : base(format) => (_rented, _length) = (bytes.Rented, bytes.Length);

    /// <summary>Takes over the bytes.</summary>
    /// <exception cref="InvalidEventException">The bytes are no JSON object.</exception>
    public static JsonEvent Parse(EventFormat format, EventBytes bytes)
    {
        var parsed = new JsonEvent(format, bytes);
        try
        {
            parsed._mistyped = JsonEventReader.Read(bytes.Rented.AsSpan(0, bytes.Length), ref parsed._fields);
            return parsed;
        }
        catch (JsonException exception)
        {
            parsed.Dispose();
            throw new InvalidEventException($"The event is no JSON object: {format.ResolverName} reads the event of {EventSourceGuess.Describe(format)}.", exception);
        }
    }

    public override void CheckTypes()
    {
        if (_mistyped is { } mistyped)
        {
            lock (_access)
            {
                throw MistypedField.Describe(Format, mistyped.Field, Json(mistyped.Value));
            }
        }
    }

    public override bool Has(EventField field) => !_fields[(int)field].IsMissing;

    public override string? Text(EventField field)
    {
        var slice = _fields[(int)field];
        if (slice.IsMissing)
        {
            return null;
        }

        lock (_access)
        {
            return JsonText.Read(Json(slice));
        }
    }

    public override string? Method(EventField field) =>
        Is(field, "\"GET\""u8) ? "GET" :
        Is(field, "\"POST\""u8) ? "POST" : base.Method(field);

    public override bool IsTrue(EventField field) => Is(field, "true"u8);

    public override bool HasPairs(EventField field)
    {
        var slice = _fields[(int)field];
        if (slice.IsMissing)
        {
            return false;
        }

        lock (_access)
        {
            var reader = new Utf8JsonReader(Json(slice));
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && reader.Read() && reader.TokenType == JsonTokenType.PropertyName;
        }
    }

    public override void CopyPairs(EventField field, NamedValues target)
    {
        var slice = _fields[(int)field];
        if (slice.IsMissing)
        {
            return;
        }

        lock (_access)
        {
            JsonPairs.Copy(Json(slice), target);
        }
    }

    public override IReadOnlyList<string> FindPairs(EventField field, string name)
    {
        var slice = _fields[(int)field];
        if (slice.IsMissing)
        {
            return [];
        }

        lock (_access)
        {
            return JsonPairs.Find(Json(slice), name);
        }
    }

    public override bool IsSinglePair(EventField field, string name, string text)
    {
        var slice = _fields[(int)field];
        if (slice.IsMissing)
        {
            return false;
        }

        lock (_access)
        {
            return JsonPairs.IsSingle(Json(slice), name, text);
        }
    }

    public override IReadOnlyList<string> Texts(EventField field)
    {
        var slice = _fields[(int)field];
        if (slice.IsMissing)
        {
            return [];
        }

        lock (_access)
        {
            return JsonPairs.ReadTexts(Json(slice));
        }
    }

    public override object ReadEvent()
    {
        lock (_access)
        {
            try
            {
                return Format.Deserialize(Json(new JsonSlice(0, _length)));
            }
            catch (JsonException exception)
            {
                throw MistypedField.Describe(Format, exception);
            }
        }
    }

    public override byte[] ReadEventJson()
    {
        lock (_access)
        {
            return Json(new JsonSlice(0, _length)).ToArray();
        }
    }

    public void Dispose()
    {
        lock (_access)
        {
            if (_rented is not null)
            {
                ArrayPool<byte>.Shared.Return(_rented);
                _rented = null;
            }
        }
    }

    private bool Is(EventField field, ReadOnlySpan<byte> json)
    {
        var slice = _fields[(int)field];
        if (slice.Length != json.Length)
        {
            return false;
        }

        lock (_access)
        {
            return Json(slice).SequenceEqual(json);
        }
    }

    private ReadOnlySpan<byte> Json(JsonSlice slice) =>
        _rented is null
            ? throw RequestOver.Exception()
            : _rented.AsSpan(slice.Start, slice.Length);
}
