using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace LambdaEventHandler;

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

        _fields.Of(field) = _scanner.IsNull ? default : slice;
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
[InlineArray(Count)]
internal struct JsonEventFields
{
    private const int Count = (int)EventField.ContextPath + 1;

    private JsonSlice _first;

    /// <summary>Gets the position of a field. The indexer of the compiler uses a span of positions, which would be compiled at every cold start.</summary>
    [UnscopedRef]
    public ref JsonSlice Of(EventField field)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)field, (uint)Count, nameof(field));
        return ref Unsafe.Add(ref _first, (int)field);
    }
}
