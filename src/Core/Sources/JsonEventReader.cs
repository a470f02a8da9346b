using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace LambdaEventHandler;

/// <summary>Scans an event's JSON once and records the positions of the fields.</summary>
internal ref struct JsonEventReader
{
    private const EventField Unknown = (EventField)(-1);
    private const int LowerCase = 0x20;

    private readonly EventFieldNames? _ownNames;
    private readonly Span<byte> _positions;
    private JsonScanner _scanner;
    private JsonEventFields _fields;

    private JsonEventReader(ReadOnlySpan<byte> json, EventFieldNames? ownNames, Span<byte> positions)
    {
        _ownNames = ownNames;
        _positions = positions;
        _scanner = new(json);
    }

    /// <summary>Records the positions of the fields.</summary>
    /// <param name="json">The event.</param>
    /// <param name="ownNames">Members with other names than those of AWS.</param>
    /// <param name="positions">Receives the positions of the fields: see <see cref="JsonEventFields.PositionIn"/>.</param>
    /// <returns>The fields that the event has.</returns>
    /// <exception cref="JsonException">The bytes are not a JSON object.</exception>
    public static JsonEventFields Read(ReadOnlySpan<byte> json, EventFieldNames? ownNames, Span<byte> positions)
    {
        var reader = new JsonEventReader(json, ownNames, positions);
        reader.ReadEvent();
        return reader._fields;
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
        if (field == Unknown || field == _fields.Mistyped)
        {
            return;
        }

        JsonEventFields.SetPosition(_positions, field, slice);
        _fields.Set(field, isPresent: !_scanner.IsNull);
        if (!_scanner.IsNull && !Fits(field, content))
        {
            _fields.Mistyped ??= field;
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

/// <summary>The fields that an event has. Their positions are in an array of bytes, which can be rented.</summary>
internal struct JsonEventFields
{
    /// <summary>The length of an array with the positions of all fields.</summary>
    public const int PositionsLength = Count * JsonSlice.Size;

    private const int Count = (int)EventField.ContextPath + 1;

    // A bit for each field.
    private int _present;

    /// <summary>Gets or sets the first field whose type differs from what sources send, for example a body that is an object.</summary>
    public EventField? Mistyped { readonly get; set; }

    /// <summary>Returns the position of a field; undefined for a field that is missing.</summary>
    /// <param name="positions">The positions of all fields, by <see cref="EventField"/>. A span of a type of the library would be compiled at every cold start.</param>
    /// <param name="field">The field.</param>
    public static JsonSlice PositionIn(ReadOnlySpan<byte> positions, EventField field)
    {
        var position = positions.Slice((int)field * JsonSlice.Size, JsonSlice.Size);
        return new(BinaryPrimitives.ReadInt32LittleEndian(position), BinaryPrimitives.ReadInt32LittleEndian(position[sizeof(int)..]));
    }

    /// <summary>Sets the position of a field.</summary>
    public static void SetPosition(Span<byte> positions, EventField field, JsonSlice slice)
    {
        var position = positions.Slice((int)field * JsonSlice.Size, JsonSlice.Size);
        BinaryPrimitives.WriteInt32LittleEndian(position, slice.Start);
        BinaryPrimitives.WriteInt32LittleEndian(position[sizeof(int)..], slice.Length);
    }

    /// <summary>Determines whether the event has a field, and it is not null.</summary>
    public readonly bool Has(EventField field) => (_present & (1 << (int)field)) != 0;

    /// <summary>Sets whether the event has a field. The last of several members with the same name counts.</summary>
    public void Set(EventField field, bool isPresent) => _present = isPresent ? _present | (1 << (int)field) : _present & ~(1 << (int)field);
}
