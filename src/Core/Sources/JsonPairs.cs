using System.Text;
using System.Text.Json;

namespace LambdaEventHandler;

/// <summary>Reads the maps and lists of strings that events have for headers, queries, and cookies.</summary>
internal static class JsonPairs
{
    /// <summary>Appends the members of an object: strings, and the strings of arrays. Other values are skipped.</summary>
    public static void Copy(ReadOnlySpan<byte> json, NamedValues target)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();

        // A value that is not an object has no names.
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonText.Read(ref reader);
            reader.Read();
            CopyValue(ref reader, name, target);
        }
    }

    /// <summary>Returns the strings of an object's members with a name, without case: strings, and the strings of arrays.</summary>
    public static IReadOnlyList<string> Find(ReadOnlySpan<byte> json, string name)
    {
        if (json[0] != '{' || !JsonNameSearch.CanContain(json, name))
        {
            return [];
        }

        var found = new List<string>(1);
        var scanner = new JsonScanner(json);
        scanner.BeginObject();
        for (var isFirst = true; scanner.TryReadMember(isFirst); isFirst = false)
        {
            var value = scanner.Pass();
            if (IsNamed(scanner.Name, name))
            {
                AddTexts(json.Slice(value.Start, value.Length), found);
            }
        }

        return found;
    }

    /// <summary>Determines whether the JSON is an object with members.</summary>
    public static bool HasAny(ReadOnlySpan<byte> json) => json[0] == '{' && json.Contains((byte)'"');

    /// <summary>Determines whether an object has a member with a name, without case.</summary>
    public static bool Has(ReadOnlySpan<byte> json, string name)
    {
        var scanner = new JsonScanner(json);
        scanner.BeginObject();
        for (var isFirst = true; scanner.TryReadMember(isFirst); isFirst = false)
        {
            if (IsNamed(scanner.Name, name))
            {
                return true;
            }

            scanner.Pass();
        }

        return false;
    }

    /// <summary>Returns a member of a member of an object as a copy, which outlives the bytes; undefined if there is none.</summary>
    /// <exception cref="InvalidEventException">The member has text that is not valid Unicode.</exception>
    public static JsonElement CopyMember(ReadOnlySpan<byte> json, string outer, string name)
    {
        var value = FindValue(FindValue(json, outer), name);
        if (value.IsEmpty)
        {
            return default;
        }

        // A JsonElement would report it only when the text is read.
        if (!JsonUnicode.IsValid(value))
        {
            throw JsonText.NotUnicode(innerException: null);
        }

        var reader = new Utf8JsonReader(value);
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>Returns the value of an object's member with a name, without case; the last of several. Empty if there is none, or if the JSON is not an object.</summary>
    private static ReadOnlySpan<byte> FindValue(ReadOnlySpan<byte> json, string name)
    {
        var found = ReadOnlySpan<byte>.Empty;
        if (json.IsEmpty || json[0] != '{')
        {
            return found;
        }

        var scanner = new JsonScanner(json);
        scanner.BeginObject();
        for (var isFirst = true; scanner.TryReadMember(isFirst); isFirst = false)
        {
            var written = scanner.Name;
            var value = scanner.Pass();
            if (IsNamed(written, name))
            {
                found = json.Slice(value.Start, value.Length);
            }
        }

        return found;
    }

    /// <summary>Returns the name of the first member of an object that is not a string, a list of strings, or null; or null if there is none.</summary>
    public static string? FindMistyped(ReadOnlySpan<byte> json)
    {
        var scanner = new JsonScanner(json);
        scanner.BeginObject();
        for (var isFirst = true; scanner.TryReadMember(isFirst); isFirst = false)
        {
            scanner.Pass(out var content);
            if (!scanner.IsText && !scanner.IsNull && !(scanner.IsArray && content.IsListOfTexts))
            {
                return Decoded(scanner.Name);
            }
        }

        return null;
    }

    /// <summary>Compares an object's member with a name, without case, to a text: a string without escapes, alone or as the only item of an array.</summary>
    public static HeaderComparison Compare(ReadOnlySpan<byte> json, string name, string text)
    {
        if (json[0] != '{')
        {
            return HeaderComparison.Missing;
        }

        var found = HeaderComparison.Missing;
        var scanner = new JsonScanner(json);
        scanner.BeginObject();
        for (var isFirst = true; scanner.TryReadMember(isFirst); isFirst = false)
        {
            var value = scanner.Pass();
            if (!IsNamed(scanner.Name, name))
            {
                continue;
            }

            if (found == HeaderComparison.Same || !IsOnly(json.Slice(value.Start, value.Length), text))
            {
                return HeaderComparison.Other;
            }

            found = HeaderComparison.Same;
        }

        return found;
    }

    private static bool IsOnly(ReadOnlySpan<byte> json, string text)
    {
        var value = json is [(byte)'[', .. var inside, (byte)']'] ? inside : json;
        return value is [(byte)'"', .. var written, (byte)'"'] && Ascii.Equals(written, text);
    }

    /// <summary>Returns the strings of an array. Other values are skipped.</summary>
    public static IReadOnlyList<string> ReadTexts(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return [];
        }

        var texts = new List<string>();
        while (TryReadText(ref reader, out var text))
        {
            if (text is not null)
            {
                texts.Add(text);
            }
        }

        return texts;
    }

    // A name with escapes or non-ASCII characters has more bytes than characters.
    private static bool IsNamed(ReadOnlySpan<byte> written, string name) =>
        written.Length == name.Length
            ? Ascii.EqualsIgnoreCase(written, name)
            : written.Length > name.Length && !IsPlain(written) && string.Equals(Decoded(written), name, StringComparison.OrdinalIgnoreCase);

    private static bool IsPlain(ReadOnlySpan<byte> written) => Ascii.IsValid(written) && written.IndexOf((byte)'\\') < 0;

    private static string? Decoded(ReadOnlySpan<byte> written) => JsonText.Read([(byte)'"', .. written, (byte)'"']);

    private static void AddTexts(ReadOnlySpan<byte> json, List<string> texts)
    {
        if (JsonText.Read(json) is { } text)
        {
            texts.Add(text);
        }
        else if (json is [(byte)'[', (byte)'"', .. var only, (byte)'"', (byte)']'] && only.IndexOf((byte)'"') < 0)
        {
            // Most arrays of headers have one text. The reader of System.Text.Json compiles a dozen of methods at a cold start.
            texts.Add(JsonText.Read(json[1..^1])!);
        }
        else if (json[0] == '[')
        {
            texts.AddRange(ReadTexts(json));
        }
    }

    private static void CopyValue(ref Utf8JsonReader reader, string name, NamedValues target)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                target.Append(name, JsonText.Read(ref reader));
                break;
            case JsonTokenType.StartArray:
                while (TryReadText(ref reader, out var text))
                {
                    if (text is not null)
                    {
                        target.Append(name, text);
                    }
                }

                break;
            default:
                reader.Skip();
                break;
        }
    }

    /// <summary>Reads the next value of an array, or null if it is not a string. Returns false at the end of the array.</summary>
    private static bool TryReadText(ref Utf8JsonReader reader, out string? text)
    {
        text = null;
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndArray)
        {
            return false;
        }

        if (reader.TokenType == JsonTokenType.String)
        {
            text = JsonText.Read(ref reader);
        }

        reader.Skip();
        return true;
    }
}
