using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace LambdaEventHandler;

/// <summary>Reads through an event's JSON once and notes where the fields are.</summary>
internal ref struct JsonEventReader
{
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

    /// <summary>Notes the places of the fields.</summary>
    /// <param name="json">The event.</param>
    /// <param name="ownNames">Members with other names than those of AWS.</param>
    /// <param name="fields">Receives the places.</param>
    /// <returns>The first field whose value has another type than the sources send, for example a body that is an object; null if there is none.</returns>
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
        for (var isFirst = true; _scanner.TryReadName(isFirst, out var name); isFirst = false)
        {
            if (_scanner.IsAtObject && Is(name, "requestContext"u8))
            {
                ReadContext();
            }
            else
            {
                Note(FieldOf(name) ?? _ownNames?.Invoke(name));
            }
        }

        _scanner.End();
    }

    private void ReadContext()
    {
        _scanner.BeginObject();
        for (var isFirst = true; _scanner.TryReadName(isFirst, out var name); isFirst = false)
        {
            if (_scanner.IsAtObject && Is(name, "http"u8))
            {
                ReadHttp();
            }
            else
            {
                Note(ContextFieldOf(name));
            }
        }
    }

    private void ReadHttp()
    {
        _scanner.BeginObject();
        for (var isFirst = true; _scanner.TryReadName(isFirst, out var name); isFirst = false)
        {
            Note(HttpFieldOf(name));
        }
    }

    private void Note(EventField? field)
    {
        if (field is not { } known)
        {
            _scanner.SkipValue();
            return;
        }

        var isNull = _scanner.IsAtNull;
        var slice = SkipValueOf(known, out var fits);
        _fields[(int)known] = isNull ? default : slice;
        if (!fits && !isNull)
        {
            Mistyped ??= (known, slice);
        }
    }

    /// <summary>Passes over a field's value, and tells whether it has the type that the sources send.</summary>
    private JsonSlice SkipValueOf(EventField field, out bool fits)
    {
        switch (field)
        {
            case EventField.Headers or EventField.MultiValueHeaders or EventField.Query or EventField.MultiValueQuery:
                return _scanner.SkipMapOfTexts(out fits);
            case EventField.Cookies:
                return _scanner.SkipListOfTexts(out fits);
            case EventField.IsBase64Encoded:
                fits = _scanner.IsAtBoolean;
                return _scanner.SkipValue();
            // These only help to tell the sources apart: no request is made of their values.
            case EventField.LoadBalancer or EventField.Resource or EventField.ApiId:
                fits = true;
                return _scanner.SkipValue();
            default:
                fits = _scanner.IsAtText;
                return _scanner.SkipValue();
        }
    }

    private static EventField? FieldOf(ReadOnlySpan<byte> name) => name.Length switch
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
        _ => null,
    };

    private static EventField? ContextFieldOf(ReadOnlySpan<byte> name) => name.Length switch
    {
        3 when Is(name, "elb"u8) => EventField.LoadBalancer,
        5 when Is(name, "stage"u8) => EventField.Stage,
        5 when Is(name, "apiId"u8) => EventField.ApiId,
        10 when Is(name, "domainName"u8) => EventField.DomainName,
        _ => null,
    };

    private static EventField? HttpFieldOf(ReadOnlySpan<byte> name) => name.Length switch
    {
        4 when Is(name, "path"u8) => EventField.ContextPath,
        6 when Is(name, "method"u8) => EventField.ContextMethod,
        _ => null,
    };

    // The official serializer reads names without case, so events written by hand or by other tools may have other cases.
    private static bool Is(ReadOnlySpan<byte> name, ReadOnlySpan<byte> field) => Ascii.EqualsIgnoreCase(name, field);
}

/// <summary>Finds the field that a member at the top of an event is, by the name as it is written.</summary>
/// <returns><see langword="null"/> if it is none.</returns>
internal delegate EventField? EventFieldNames(ReadOnlySpan<byte> name);

/// <summary>The place of each <see cref="EventField"/>.</summary>
[InlineArray((int)EventField.ContextPath + 1)]
internal struct JsonEventFields
{
    private JsonSlice _first;
}
