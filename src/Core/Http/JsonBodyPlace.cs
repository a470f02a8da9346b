using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LambdaEventHandler;

/// <summary>
/// The place in a JSON body that is invalid, and what the type requires there. Its path contains only names of the type, never names that a client can choose,
/// such as the keys of a dictionary.
/// </summary>
internal sealed class JsonBodyPlace
{
    // As deep as System.Text.Json reads by default. Each step copies the path, so an app that reads deeper values would otherwise take quadratic time.
    private const int MostSteps = 64;

    private string _path = "$";
    private JsonTypeInfo _type;
    private JsonPropertyInfo? _member;
    private JsonElement? _value;

    private JsonBodyPlace(JsonTypeInfo type, JsonElement? value) => (_type, _value) = (Derived(type, value), value);

    /// <summary>Finds a place; the one above it if the type doesn't describe it.</summary>
    /// <param name="utf8">The body, valid JSON.</param>
    /// <param name="type">The type that the body is deserialized as.</param>
    /// <param name="path">The path that System.Text.Json reports, for example <c>$.items[0]['unit price']</c>.</param>
    public static JsonBodyPlace Find(ReadOnlySpan<byte> utf8, JsonTypeInfo type, string path)
    {
        var place = new JsonBodyPlace(type, Parse(utf8, type.Options));
        var rest = path.AsSpan(1);
        for (var steps = 0; steps < MostSteps && rest.Length > 1 && place.TryEnter(ref rest); steps++)
        {
        }

        return place;
    }

    /// <summary>Creates the error of a value whose required form is unknown.</summary>
    public static BindingError Invalid(string path) => Error(path, path == "$" ? "The request body does not have the expected form." : $"The value at {path} in the request body is not valid.");

    /// <summary>Creates the errors of the place: all required members that are missing, or what the value must be.</summary>
    public List<BindingError> Errors()
    {
        var errors = new List<BindingError>();
        if (_type.Kind == JsonTypeInfoKind.Object && _value is { ValueKind: JsonValueKind.Object } value)
        {
            AddMissing(_type, value, errors);
            AddMissingDiscriminator(_type, value, errors);
        }

        if (errors.Count == 0)
        {
            errors.Add(Expected() is { } expected ? Error(_path, $"{Subject(_path)} must be {expected}.") : Invalid(_path));
        }

        return errors;
    }

    private static JsonElement? Parse(ReadOnlySpan<byte> utf8, JsonSerializerOptions options)
    {
        try
        {
            var reading = JsonReading.OptionsOf(options);
            return JsonElement.Parse(utf8, new() { AllowTrailingCommas = reading.AllowTrailingCommas, CommentHandling = reading.CommentHandling, MaxDepth = reading.MaxDepth });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static BindingError Error(string path, string message) => new(path == "$" ? "body" : path, "body", message);

    private static string Subject(string path) => path == "$" ? "The request body" : $"The value at {path} in the request body";

    private void AddMissing(JsonTypeInfo type, JsonElement value, List<BindingError> errors)
    {
        foreach (var member in type.Properties)
        {
            if (member.IsRequired && Find(value, member.Name, type.Options) is null)
            {
                var path = _path + Step(member.Name);
                errors.Add(Error(path, $"{Subject(path)} is required."));
            }
        }
    }

    /// <summary>Adds an error if an abstract class or interface has no discriminator, which it requires.</summary>
    private void AddMissingDiscriminator(JsonTypeInfo type, JsonElement value, List<BindingError> errors)
    {
        if (type is { PolymorphismOptions.TypeDiscriminatorPropertyName: var name, CreateObject: null, Type.IsAbstract: true } && !value.TryGetProperty(name, out _))
        {
            var path = _path + Step(name);
            errors.Add(Error(path, $"{Subject(path)} is required."));
        }
    }

    /// <summary>Returns what the value must be; null if only a custom converter knows.</summary>
    private string? Expected()
    {
        var type = _type;
        if (Nullable.GetUnderlyingType(type.Type) is { } underlying)
        {
            type = type.Options.TryGetTypeInfo(underlying, out var found) ? found : null;
        }

        if (type is null || _member?.CustomConverter is not null || type.Converter.GetType().Assembly != typeof(JsonSerializer).Assembly)
        {
            return null;
        }

        return type.Kind switch
        {
            JsonTypeInfoKind.Enumerable => _value is { ValueKind: JsonValueKind.Array } ? null : "an array",
            JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary => _value is { ValueKind: JsonValueKind.Object } ? null : "an object",
            _ => ExpectedOf(type),
        };
    }

    private static string? ExpectedOf(JsonTypeInfo type) =>
        type.Type.IsEnum ? ExpectedEnum(type)
        : type.Type == typeof(byte[]) ? "a base64 string"
        : Type.GetTypeCode(type.Type) switch
        {
            TypeCode.String => "a string",
            TypeCode.Single or TypeCode.Double or TypeCode.Decimal => "a number",
            _ when type.Type == typeof(Half) => "a number",
            _ => ExpectedText.Known(type.Type),
        };

    // Serialized, because only the converter knows whether an enum is a number or a name, and which name.
    private static string ExpectedEnum(JsonTypeInfo type)
    {
        var names = new List<string>();
        foreach (var value in Enum.GetValuesAsUnderlyingType(type.Type))
        {
            var written = JsonSerializer.SerializeToElement(Enum.ToObject(type.Type, value), type);
            if (written.ValueKind != JsonValueKind.String)
            {
                return "an integer";
            }

            names.Add(written.GetString()!);
        }

        return ExpectedText.OneOf([.. names]);
    }

    /// <summary>Moves one step down the path, to an item or a member. The type describes neither the keys of a dictionary nor what a custom converter reads.</summary>
    private bool TryEnter(ref ReadOnlySpan<char> path)
    {
        // If a name is sent twice, the value that is found by the path is the first one, which can be of another kind than the invalid one.
        var step = NextStep(ref path);
        if (_type.Kind == JsonTypeInfoKind.Enumerable && int.TryParse(step, CultureInfo.InvariantCulture, out var index))
        {
            return TryMove($"[{index}]", _type.ElementType!, member: null, _value is { ValueKind: JsonValueKind.Array } items && index < items.GetArrayLength() ? items[index] : null);
        }

        return FindMember(step) is { } member
            && TryMove(Step(member.Name), member.PropertyType, member, _value is { ValueKind: JsonValueKind.Object } value ? Find(value, member.Name, _type.Options) : null);
    }

    private bool TryMove(string step, Type type, JsonPropertyInfo? member, JsonElement? value)
    {
        if (!_type.Options.TryGetTypeInfo(type, out var found))
        {
            return false;
        }

        _path += step;
        (_type, _member, _value) = (Derived(found, value), member, value);
        return true;
    }

    /// <summary>Returns the type that the discriminator of a polymorphic object specifies.</summary>
    private static JsonTypeInfo Derived(JsonTypeInfo type, JsonElement? value)
    {
        if (type.PolymorphismOptions is not { } options || value is not { ValueKind: JsonValueKind.Object } members
            || !members.TryGetProperty(options.TypeDiscriminatorPropertyName, out var discriminator))
        {
            return type;
        }

        foreach (var derived in options.DerivedTypes)
        {
            var isNamed = derived.TypeDiscriminator is string name
                ? discriminator.ValueKind == JsonValueKind.String && discriminator.ValueEquals(name)
                : derived.TypeDiscriminator is int number && discriminator.ValueKind == JsonValueKind.Number && discriminator.TryGetInt32(out var sent) && sent == number;
            if (isNamed && type.Options.TryGetTypeInfo(derived.DerivedType, out var found))
            {
                return found;
            }
        }

        return type;
    }

    private JsonPropertyInfo? FindMember(ReadOnlySpan<char> name)
    {
        foreach (var member in _type.Properties)
        {
            if (name.Equals(member.Name, Comparison(_type.Options)))
            {
                return member;
            }
        }

        return null;
    }

    private static JsonElement? Find(JsonElement value, string name, JsonSerializerOptions options)
    {
        foreach (var member in value.EnumerateObject())
        {
            if (string.Equals(member.Name, name, Comparison(options)))
            {
                return member.Value;
            }
        }

        return null;
    }

    private static StringComparison Comparison(JsonSerializerOptions options) =>
        options.PropertyNameCaseInsensitive ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private static string Step(string name)
    {
        foreach (var character in name)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('_' or '-' or '$'))
            {
                return $"['{name}']";
            }
        }

        return "." + name;
    }

    /// <summary>Removes the first step of a path: <c>.name</c>, <c>['name']</c>, or <c>[0]</c>.</summary>
    private static ReadOnlySpan<char> NextStep(ref ReadOnlySpan<char> path)
    {
        var isQuoted = path.StartsWith("['", StringComparison.Ordinal);
        var isIndex = !isQuoted && path[0] == '[';
        var start = isQuoted ? 2 : 1;
        var end = isQuoted ? path[start..].IndexOf("']", StringComparison.Ordinal) : isIndex ? path[start..].IndexOf(']') : path[start..].IndexOfAny('.', '[');
        var step = end < 0 ? path[start..] : path.Slice(start, end);
        var length = start + step.Length + (end < 0 ? 0 : isQuoted ? 2 : isIndex ? 1 : 0);
        path = path[length..];
        return step;
    }
}
