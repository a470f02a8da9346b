using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace LambdaEventHandler;

/// <summary>
/// An event as UTF-8 JSON. It is scanned once for the positions of the fields, and a field is decoded when it is read. The bytes and the positions are in rented
/// arrays: after the response is written they are returned, and the event can no longer be read.
/// </summary>
internal sealed class JsonEvent : RawEvent, IDisposable
{
    private readonly int _length;
    private readonly JsonEventFields _fields;
    private readonly byte[] _positions;
    private byte[]? _rented;

    private JsonEvent(RentedBytes bytes, byte[] positions, JsonEventFields fields) =>
        (_rented, _length, _positions, _fields) = (bytes.Rented, bytes.Length, positions, fields);

    /// <summary>Parses an event, and takes ownership of its bytes.</summary>
    /// <param name="bytes">The event's UTF-8 JSON.</param>
    /// <param name="ownNames">Members with other names than those of AWS.</param>
    /// <exception cref="JsonException">The bytes are not a JSON object.</exception>
    public static JsonEvent Parse(RentedBytes bytes, EventFieldNames? ownNames = null)
    {
        var positions = ArrayPool<byte>.Shared.Rent(JsonEventFields.PositionsLength);
        try
        {
            return new JsonEvent(bytes, positions, JsonEventReader.Read(bytes.Rented.AsSpan(0, bytes.Length), ownNames, positions));
        }
        catch
        {
            Return(bytes.Rented, positions);
            throw;
        }
    }

    public override string? DescribeMistyped()
    {
        if (_fields.Mistyped is not { } mistyped)
        {
            return null;
        }

        lock (this)
        {
            return MistypedField.Describe(mistyped, Json(mistyped));
        }
    }

    public override bool Has(EventField field) => _fields.Has(field);

    public override bool HasMember(string name)
    {
        lock (this)
        {
            return JsonPairs.Has(WholeJson, name);
        }
    }

    public override bool Is(EventField field, string text)
    {
        if (!Has(field))
        {
            return false;
        }

        lock (this)
        {
            var json = Json(field);
            return json.Length == text.Length + 2 && Ascii.Equals(json[1..^1], text);
        }
    }

    public override bool Contains(EventField field, string text)
    {
        if (!Has(field))
        {
            return false;
        }

        lock (this)
        {
            var json = Json(field);
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
        if (!Has(field))
        {
            return null;
        }

        lock (this)
        {
            return JsonText.Read(Json(field));
        }
    }

    public override string? Method(EventField field)
    {
        if (!Has(field))
        {
            return null;
        }

        lock (this)
        {
            var json = Json(field);
            return json.SequenceEqual("\"GET\""u8) ? "GET" : json.SequenceEqual("\"POST\""u8) ? "POST" : JsonText.Read(json);
        }
    }

    public override bool IsTrue(EventField field)
    {
        if (!Has(field))
        {
            return false;
        }

        lock (this)
        {
            return Json(field).SequenceEqual("true"u8);
        }
    }

    public override bool HasPairs(EventField field)
    {
        if (!Has(field))
        {
            return false;
        }

        lock (this)
        {
            return JsonPairs.HasAny(Json(field));
        }
    }

    public override void CopyPairs(EventField field, NamedValues target)
    {
        if (!Has(field))
        {
            return;
        }

        lock (this)
        {
            JsonPairs.Copy(Json(field), target);
        }
    }

    public override IReadOnlyList<string> FindPairs(EventField field, string name)
    {
        if (!Has(field))
        {
            return [];
        }

        lock (this)
        {
            return JsonPairs.Find(Json(field), name);
        }
    }

    public override HeaderComparison ComparePair(EventField field, string name, string text)
    {
        if (!Has(field))
        {
            return HeaderComparison.Missing;
        }

        lock (this)
        {
            return JsonPairs.Compare(Json(field), name, text);
        }
    }

    public override RequestBody? ReadTextBody(EventField field)
    {
        if (!Has(field))
        {
            return null;
        }

        lock (this)
        {
            return JsonText.ReadUtf8(Json(field)) is { Length: > 0 } utf8 ? new RequestBody(utf8) : null;
        }
    }

    public override IReadOnlyList<string> Texts(EventField field)
    {
        if (!Has(field))
        {
            return [];
        }

        lock (this)
        {
            return JsonPairs.ReadTexts(Json(field));
        }
    }

    public override JsonElement ReadContext(string member)
    {
        lock (this)
        {
            return JsonPairs.CopyMember(WholeJson, "requestContext", member);
        }
    }

    public override object ToObject(EventDeserializer deserialize)
    {
        lock (this)
        {
            return deserialize(WholeJson);
        }
    }

    public override byte[]? CopyJson()
    {
        lock (this)
        {
            return WholeJson.ToArray();
        }
    }

    public void Dispose()
    {
        lock (this)
        {
            if (_rented is not null)
            {
                Return(_rented, _positions);
                _rented = null;
            }
        }
    }

    private static void Return(byte[] bytes, byte[] positions)
    {
        ArrayPool<byte>.Shared.Return(bytes);
        ArrayPool<byte>.Shared.Return(positions);
    }

    private byte[] Bytes => _rented ?? throw RequestCompleted.Exception();

    private ReadOnlySpan<byte> WholeJson => Bytes.AsSpan(0, _length);

    /// <summary>Returns the JSON of a field that the event has.</summary>
    private ReadOnlySpan<byte> Json(EventField field)
    {
        var bytes = Bytes;
        var position = JsonEventFields.PositionIn(_positions, field);
        return bytes.AsSpan(position.Start, position.Length);
    }
}
