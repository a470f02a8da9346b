using System.Buffers.Text;
using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace LambdaEventHandler;

/// <summary>
/// Refuses what System.Text.Json reads although it cannot be used: a number that became infinity (<c>1e400</c>), which no JSON can express, and an object with a
/// key twice in a <see cref="JsonNode"/>, which throws when it is first used. Types without floating-point numbers and nodes cost nothing.
/// </summary>
internal sealed class JsonValueCheck(JsonSerializerOptions options)
{
    // A number with fewer digits and without an exponent is in the range of a float.
    private const int DigitsBeyondFloat = 39;

    private readonly ConcurrentDictionary<Type, JsonBodyTraits> _traits = new();

    /// <summary>Returns what the type has.</summary>
    public JsonBodyTraits TraitsOf(JsonTypeInfo type) =>
        _traits.TryGetValue(type.Type, out var known) ? known : _traits.GetOrAdd(type.Type, JsonBodyTraits.Of(type));

    /// <summary>Checks a value that was read.</summary>
    /// <param name="json">The body, valid JSON.</param>
    /// <param name="value">What was read of it.</param>
    /// <param name="type">The type that it was read as.</param>
    /// <exception cref="JsonException">The value cannot be used.</exception>
    public void Check(ReadOnlySpan<byte> json, object? value, JsonTypeInfo type)
    {
        var traits = TraitsOf(type);
        if (!traits.HasNodes && !(traits.LargestNumber is { } largest && HasLargerNumber(json, largest)))
        {
            return;
        }

        if (new Walk(this).Visit(value, type, allowsInfinity: AllowsInfinity(options.NumberHandling)) is { } path)
        {
            throw new JsonException("The value cannot be used.", "$" + path, lineNumber: null, bytePositionInLine: null);
        }
    }

    private static bool AllowsInfinity(JsonNumberHandling handling) => (handling & JsonNumberHandling.AllowNamedFloatingPointLiterals) != 0;

    private bool HasLargerNumber(ReadOnlySpan<byte> json, double largest)
    {
        var reader = new Utf8JsonReader(json, JsonReading.OptionsOf(options));
        while (reader.Read())
        {
            // A number may be in quotation marks, and be a key.
            if (reader.TokenType is JsonTokenType.Number or JsonTokenType.String or JsonTokenType.PropertyName && IsLarger(reader.ValueSpan, largest))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLarger(ReadOnlySpan<byte> text, double largest) =>
        (text.Length >= DigitsBeyondFloat || largest < float.MaxValue || text.ContainsAny((byte)'e', (byte)'E', (byte)'\\'))
        && (text.Contains((byte)'\\') || (Utf8Parser.TryParse(text, out double number, out var length) && length == text.Length && Math.Abs(number) > largest));

    /// <summary>Goes through a value. Members are read only where there may be something to find.</summary>
    private sealed class Walk(JsonValueCheck check)
    {
        private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);

        /// <returns>The path of the first value that cannot be used; null if there is none.</returns>
        public string? Visit(object? value, JsonTypeInfo type, bool allowsInfinity) => value switch
        {
            null => null,
            double number => allowsInfinity || double.IsFinite(number) ? null : "",
            float number => allowsInfinity || float.IsFinite(number) ? null : "",
            Half number => allowsInfinity || Half.IsFinite(number) ? null : "",
            JsonNode node => IsUsable(node) ? null : "",
            _ => VisitMembers(value, type, allowsInfinity),
        };

        private string? VisitMembers(object value, JsonTypeInfo type, bool allowsInfinity) => type.Kind switch
        {
            JsonTypeInfoKind.Object => VisitObject(value, Derived(value, type)),
            JsonTypeInfoKind.Enumerable when value is IEnumerable items && Find(type.ElementType) is { } element => VisitItems(items, element, allowsInfinity),
            JsonTypeInfoKind.Dictionary when value is IDictionary entries => VisitEntries(entries, type, allowsInfinity),
            _ => null,
        };

        private string? VisitObject(object value, JsonTypeInfo type)
        {
            if (!value.GetType().IsValueType && !_seen.Add(value))
            {
                return null;
            }

            foreach (var member in type.Properties)
            {
                if (member is { Get: { } get, CustomConverter: null } && JsonBodyTraits.IsRead(member) && Find(member.PropertyType) is { } memberType
                    && Visit(get(value), memberType, AllowsInfinity(member.NumberHandling ?? type.NumberHandling ?? type.Options.NumberHandling)) is { } path)
                {
                    return $"['{member.Name}']{path}";
                }
            }

            return null;
        }

        private string? VisitItems(IEnumerable items, JsonTypeInfo element, bool allowsInfinity)
        {
            var index = 0;
            foreach (var item in items)
            {
                if (Visit(item, element, allowsInfinity) is { } path)
                {
                    return string.Create(CultureInfo.InvariantCulture, $"[{index}]{path}");
                }

                index++;
            }

            return null;
        }

        private string? VisitEntries(IDictionary entries, JsonTypeInfo type, bool allowsInfinity)
        {
            var key = Find(type.KeyType);
            var element = Find(type.ElementType);
            foreach (DictionaryEntry entry in entries)
            {
                if ((key is not null && Visit(entry.Key, key, allowsInfinity) is not null) || (element is not null && Visit(entry.Value, element, allowsInfinity) is not null))
                {
                    // The key is the client's own.
                    return "";
                }
            }

            return null;
        }

        /// <summary>Returns how a type is read; null where there is nothing to find.</summary>
        private JsonTypeInfo? Find(Type? type)
        {
            if (type is null || !check.Options.TryGetTypeInfo(Nullable.GetUnderlyingType(type) ?? type, out var info))
            {
                return null;
            }

            return check.TraitsOf(info).NeedsCheck ? info : null;
        }

        private JsonTypeInfo Derived(object value, JsonTypeInfo type) =>
            value.GetType() != type.Type && check.Options.TryGetTypeInfo(value.GetType(), out var derived) && derived.Kind == JsonTypeInfoKind.Object ? derived : type;

        /// <summary>Determines whether all objects of the node, and below, have each key once. Afterwards the node knows its members.</summary>
        private static bool IsUsable(JsonNode node)
        {
            try
            {
                return node switch
                {
                    JsonObject members => members.All(member => member.Value is null || IsUsable(member.Value)),
                    JsonArray items => items.All(item => item is null || IsUsable(item)),
                    _ => true,
                };
            }
            catch (ArgumentException)
            {
                return false;
            }
        }
    }

    private JsonSerializerOptions Options => options;
}
