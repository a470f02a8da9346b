using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace LambdaEventHandler;

/// <summary>
/// An event as UTF-8 JSON. It is scanned once for the positions of the fields, and a field is decoded when it is read. The bytes are rented: after the response is
/// written they are returned, and the event can no longer be read.
/// </summary>
internal sealed class JsonEvent : RawEvent, IDisposable
{
    private readonly int _length;
    private (EventField Field, JsonSlice Value)? _mistyped;
    private byte[]? _rented;
    private JsonEventFields _fields;

    private JsonEvent(RentedBytes bytes) => (_rented, _length) = (bytes.Rented, bytes.Length);

    /// <summary>Parses an event, and takes ownership of its bytes.</summary>
    /// <param name="bytes">The event's UTF-8 JSON.</param>
    /// <param name="ownNames">Members with other names than those of AWS.</param>
    /// <exception cref="JsonException">The bytes are not a JSON object.</exception>
    public static JsonEvent Parse(RentedBytes bytes, EventFieldNames? ownNames = null)
    {
        var parsed = new JsonEvent(bytes);
        try
        {
            parsed._mistyped = JsonEventReader.Read(bytes.Rented.AsSpan(0, bytes.Length), ownNames, ref parsed._fields);
            return parsed;
        }
        catch
        {
            parsed.Dispose();
            throw;
        }
    }

    public override string? DescribeMistyped()
    {
        if (_mistyped is not { } mistyped)
        {
            return null;
        }

        lock (this)
        {
            return MistypedField.Describe(mistyped.Field, Json(mistyped.Value));
        }
    }

    public override bool Has(EventField field) => !_fields.Of(field).IsMissing;

    public override bool HasMember(string name)
    {
        lock (this)
        {
            return JsonPairs.Has(Json(new JsonSlice(0, _length)), name);
        }
    }

    public override bool Is(EventField field, string text)
    {
        var slice = _fields.Of(field);
        if (slice.Length != text.Length + 2)
        {
            return false;
        }

        lock (this)
        {
            return Ascii.Equals(Json(slice)[1..^1], text);
        }
    }

    public override bool Contains(EventField field, string text)
    {
        var slice = _fields.Of(field);
        if (slice.IsMissing)
        {
            return false;
        }

        lock (this)
        {
            var json = Json(slice);
            if (JsonText.IsPlain(json))
            {
                Span<byte> ascii = stackalloc byte[text.Length];
                Encoding.ASCII.GetBytes(text, ascii);
                return json.IndexOf(ascii) >= 0;
            }
        }

        return base.Contains(field, text);
    }

    public override string? Text(EventField field)
    {
        var slice = _fields.Of(field);
        if (slice.IsMissing)
        {
            return null;
        }

        lock (this)
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
        var slice = _fields.Of(field);
        if (slice.IsMissing)
        {
            return false;
        }

        lock (this)
        {
            return JsonPairs.HasAny(Json(slice));
        }
    }

    public override void CopyPairs(EventField field, NamedValues target)
    {
        var slice = _fields.Of(field);
        if (slice.IsMissing)
        {
            return;
        }

        lock (this)
        {
            JsonPairs.Copy(Json(slice), target);
        }
    }

    public override IReadOnlyList<string> FindPairs(EventField field, string name)
    {
        var slice = _fields.Of(field);
        if (slice.IsMissing)
        {
            return [];
        }

        lock (this)
        {
            return JsonPairs.Find(Json(slice), name);
        }
    }

    public override HeaderComparison ComparePair(EventField field, string name, string text)
    {
        var slice = _fields.Of(field);
        if (slice.IsMissing)
        {
            return HeaderComparison.Missing;
        }

        lock (this)
        {
            return JsonPairs.Compare(Json(slice), name, text);
        }
    }

    public override RequestBody? ReadTextBody(EventField field)
    {
        var slice = _fields.Of(field);
        if (slice.IsMissing)
        {
            return null;
        }

        lock (this)
        {
            return JsonText.ReadUtf8(Json(slice)) is { Length: > 0 } utf8 ? new RequestBody(utf8) : null;
        }
    }

    public override IReadOnlyList<string> Texts(EventField field)
    {
        var slice = _fields.Of(field);
        if (slice.IsMissing)
        {
            return [];
        }

        lock (this)
        {
            return JsonPairs.ReadTexts(Json(slice));
        }
    }

    public override JsonElement ReadContext(string member)
    {
        lock (this)
        {
            return JsonPairs.CopyMember(Json(new JsonSlice(0, _length)), "requestContext", member);
        }
    }

    public override object ToObject(EventDeserializer deserialize)
    {
        lock (this)
        {
            return deserialize(Json(new JsonSlice(0, _length)));
        }
    }

    public override byte[]? CopyJson()
    {
        lock (this)
        {
            return Json(new JsonSlice(0, _length)).ToArray();
        }
    }

    public void Dispose()
    {
        lock (this)
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
        var slice = _fields.Of(field);
        if (slice.Length != json.Length)
        {
            return false;
        }

        lock (this)
        {
            return Json(slice).SequenceEqual(json);
        }
    }

    private ReadOnlySpan<byte> Json(JsonSlice slice) =>
        _rented is null
            ? throw RequestCompleted.Exception()
            : _rented.AsSpan(slice.Start, slice.Length);
}
