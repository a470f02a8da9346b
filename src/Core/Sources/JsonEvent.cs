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
        catch (JsonException)
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

    public override bool Has(EventField field) => !_fields[(int)field].IsMissing;

    public override bool HasMember(string name)
    {
        lock (this)
        {
            return JsonPairs.Has(Json(new JsonSlice(0, _length)), name);
        }
    }

    public override bool Is(EventField field, string text)
    {
        var slice = _fields[(int)field];
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
        var slice = _fields[(int)field];
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
        var slice = _fields[(int)field];
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
        var slice = _fields[(int)field];
        if (slice.IsMissing)
        {
            return false;
        }

        lock (this)
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

        lock (this)
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

        lock (this)
        {
            return JsonPairs.Find(Json(slice), name);
        }
    }

    public override HeaderComparison ComparePair(EventField field, string name, string text)
    {
        var slice = _fields[(int)field];
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
        var slice = _fields[(int)field];
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
        var slice = _fields[(int)field];
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

    public override byte[] ToJson(Func<object, byte[]> serialize)
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
        var slice = _fields[(int)field];
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

/// <summary>Scans an event's JSON once and records the positions of the fields.</summary>
internal ref struct JsonEventReader
{
    private const EventField Unknown = (EventField)(-1);
    private const int LowerCase = 0x20;

    private readonly ref JsonEventFields _fields;
    private readonly EventFieldNames? _ownNames;
    private JsonScanner _scanner;

    private JsonEventReader(ReadOnlySpan<byte> json, EventFieldNames? ownNames, ref JsonEventFields fields)
    {
        _ownNames = ownNames;
        _scanner = new(json);
        _fields = ref fields;
    }

    private (EventField Field, JsonSlice Value)? Mistyped { get; set; }

    /// <summary>Records the positions of the fields.</summary>
    /// <param name="json">The event.</param>
    /// <param name="ownNames">Members with other names than those of AWS.</param>
    /// <param name="fields">Receives the positions.</param>
    /// <returns>The first field whose type differs from what sources send, for example a body that is an object, or null if there is none.</returns>
    /// <exception cref="JsonException">The bytes are not a JSON object.</exception>
    public static (EventField Field, JsonSlice Value)? Read(ReadOnlySpan<byte> json, EventFieldNames? ownNames, ref JsonEventFields fields)
    {
        var reader = new JsonEventReader(json, ownNames, ref fields);
        reader.ReadEvent();
        return reader.Mistyped;
    }

    private void ReadEvent()
    {
        _scanner.BeginObject();
        for (var isFirst = true; _scanner.TryReadMember(isFirst); isFirst = false)
        {
            if (_scanner.IsObject && Is(_scanner.Name, "requestContext"u8))
            {
                ReadContext();
            }
            else
            {
                Note(FieldOf(_scanner.Name) is not Unknown and var field ? field : OwnFieldOf(_scanner.Name));
            }
        }

        _scanner.End();
    }

    private void ReadContext()
    {
        _scanner.BeginObject();
        for (var isFirst = true; _scanner.TryReadMember(isFirst); isFirst = false)
        {
            if (_scanner.IsObject && Is(_scanner.Name, "http"u8))
            {
                ReadHttp();
            }
            else
            {
                Note(ContextFieldOf(_scanner.Name));
            }
        }
    }

    private void ReadHttp()
    {
        _scanner.BeginObject();
        for (var isFirst = true; _scanner.TryReadMember(isFirst); isFirst = false)
        {
            Note(HttpFieldOf(_scanner.Name));
        }
    }

    private void Note(EventField field)
    {
        var slice = _scanner.Pass(out var content);
        if (field == Unknown)
        {
            return;
        }

        _fields[(int)field] = _scanner.IsNull ? default : slice;
        if (!_scanner.IsNull && !Fits(field, content))
        {
            Mistyped ??= (field, slice);
        }
    }

    /// <summary>Determines whether a field has the type that sources send.</summary>
    private readonly bool Fits(EventField field, in ContainerContent content) => field switch
    {
        EventField.Headers or EventField.MultiValueHeaders or EventField.Query or EventField.MultiValueQuery => _scanner.IsObject && content.IsMapOfTexts,
        EventField.Cookies => _scanner.IsArray && content.IsListOfTexts,
        EventField.IsBase64Encoded => _scanner.IsBoolean,
        // These only distinguish sources. Requests don't use their values.
        EventField.LoadBalancer or EventField.Resource or EventField.ApiId => true,
        _ => _scanner.IsText,
    };

    private readonly EventField OwnFieldOf(ReadOnlySpan<byte> name) => _ownNames?.Invoke(name) ?? Unknown;

    private static EventField FieldOf(ReadOnlySpan<byte> name) => name.Length switch
    {
        4 when Is(name, "path"u8) => EventField.Path,
        4 when Is(name, "body"u8) => EventField.Body,
        7 when Is(name, "headers"u8) => EventField.Headers,
        7 when Is(name, "rawPath"u8) => EventField.RawPath,
        7 when Is(name, "version"u8) => EventField.Version,
        7 when Is(name, "cookies"u8) => EventField.Cookies,
        8 when Is(name, "resource"u8) => EventField.Resource,
        10 when Is(name, "httpMethod"u8) => EventField.HttpMethod,
        14 when Is(name, "rawQueryString"u8) => EventField.RawQueryString,
        15 when Is(name, "isBase64Encoded"u8) => EventField.IsBase64Encoded,
        17 when Is(name, "multiValueHeaders"u8) => EventField.MultiValueHeaders,
        21 when Is(name, "queryStringParameters"u8) => EventField.Query,
        31 when Is(name, "multiValueQueryStringParameters"u8) => EventField.MultiValueQuery,
        _ => Unknown,
    };

    private static EventField ContextFieldOf(ReadOnlySpan<byte> name) => name.Length switch
    {
        3 when Is(name, "elb"u8) => EventField.LoadBalancer,
        5 when Is(name, "stage"u8) => EventField.Stage,
        5 when Is(name, "apiId"u8) => EventField.ApiId,
        10 when Is(name, "domainName"u8) => EventField.DomainName,
        _ => Unknown,
    };

    private static EventField HttpFieldOf(ReadOnlySpan<byte> name) => name.Length switch
    {
        4 when Is(name, "path"u8) => EventField.ContextPath,
        6 when Is(name, "method"u8) => EventField.ContextMethod,
        _ => Unknown,
    };

    // The official serializer reads names without case, and events from other tools can have a different case.
    // Most names differ in their first letter, and the others are usually equal. Both are a comparison of constants, unlike the one without case.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Is(ReadOnlySpan<byte> name, ReadOnlySpan<byte> field) =>
        name.SequenceEqual(field) || (name.Length == field.Length && (name[0] | LowerCase) == field[0] && Ascii.EqualsIgnoreCase(name, field));
}

/// <summary>Returns the field for a member at the top of an event, by its name.</summary>
/// <returns>The field, or <see langword="null"/> if there is none.</returns>
internal delegate EventField? EventFieldNames(ReadOnlySpan<byte> name);

/// <summary>The position of each <see cref="EventField"/>.</summary>
[InlineArray((int)EventField.ContextPath + 1)]
internal struct JsonEventFields
{
    private JsonSlice _first;
}
