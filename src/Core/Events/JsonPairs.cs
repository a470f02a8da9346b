using System.Text.Json;

namespace LambdaEventHandler;

/// <summary>The maps and lists of texts that events have for headers, queries and cookies.</summary>
internal static class JsonPairs
{
    /// <summary>Appends the members of an object: each text, and each text of an array. Other values are passed over.</summary>
    public static void Copy(ReadOnlySpan<byte> json, NamedValues target)
    {
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonText.Read(ref reader);
            reader.Read();
            CopyValue(ref reader, name, target);
        }
    }

    public static IReadOnlyList<string> ReadTexts(ReadOnlySpan<byte> json)
    {
        var texts = new List<string>();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.TokenType == JsonTokenType.StartArray || reader.TokenType == JsonTokenType.String || reader.TokenType == JsonTokenType.Null)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                texts.Add(JsonText.Read(ref reader));
            }

            if (!reader.Read())
            {
                break;
            }
        }

        return texts;
    }

    private static void CopyValue(ref Utf8JsonReader reader, string name, NamedValues target)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                target.Append(name, JsonText.Read(ref reader));
                break;
            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    if (reader.TokenType == JsonTokenType.String)
                    {
                        target.Append(name, JsonText.Read(ref reader));
                    }
                    else
                    {
                        reader.Skip();
                    }
                }

                break;
            default:
                reader.Skip();
                break;
        }
    }
}
