using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LambdaEventHandler.Forms;

/// <summary>
/// Creates an object from the fields of a form with the contract that the app's JSON serializer has for the type: the names, the required members, and the converters are
/// those of the JSON, and nothing is found by reflection that the contract does not have. The fields become JSON, which the contract reads.
/// </summary>
internal static class FormObject
{
    /// <summary>Binds a parameter.</summary>
    /// <param name="form">The form.</param>
    /// <param name="request">The request, which knows the contract.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="name">What precedes the names of the fields, or null.</param>
    public static BindingResult Bind(Form form, Request request, ParameterDescriptor parameter, string? name)
    {
        var contract = FindContract(request, parameter.Type) ?? throw new InvalidOperationException(
            $"The parameter '{parameter.Name}' is bound from form fields, but the app's serializer has no JSON contract for {parameter.Type.Name}: "
            + "add the type to the JsonSerializerContext of UseJson, or use parameters of simple types.");
        if (contract.Kind != JsonTypeInfoKind.Object)
        {
            throw new InvalidOperationException(
                $"The parameter '{parameter.Name}' of type {parameter.Type.Name} cannot be bound from form fields: use a class with properties, FormFile, or a simple type.");
        }

        var fields = new FormFields(form, contract.Options.PropertyNameCaseInsensitive);
        using var writer = new FormJsonWriter(fields);
        var hasFields = writer.WriteObject(contract, string.IsNullOrEmpty(name) ? "" : name + ".");
        if (!hasFields && !parameter.IsRequired)
        {
            return BindingResult.Missing;
        }

        return writer.Errors.Count > 0 ? BindingResult.Failure(string.Join(' ', writer.Errors)) : Deserialize(writer, contract);
    }

    private static JsonTypeInfo? FindContract(Request request, Type type) =>
        request.Serializer is IJsonBodySerializer json && json.Options.TryGetTypeInfo(type, out var contract) ? contract : null;

    // Only what the members require together is left to be wrong, for example in the constructor of the type.
    private static BindingResult Deserialize(FormJsonWriter writer, JsonTypeInfo contract)
    {
        try
        {
            return BindingResult.Success(JsonSerializer.Deserialize(writer.Written, contract));
        }
        catch (Exception exception) when (exception is JsonException or FormatException or OverflowException or ArgumentException)
        {
            return BindingResult.Failure("The form fields are invalid.");
        }
    }
}

/// <summary>The fields of a form, found by their names as the JSON contract compares them, and by what their names begin with.</summary>
internal sealed class FormFields
{
    private readonly StringComparison _comparison;
    private readonly Dictionary<string, List<string>> _values;
    private readonly string[] _names;

    public FormFields(Form form, bool ignoresCase)
    {
        var comparer = ignoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        _comparison = ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        _values = new(comparer);
        foreach (var (name, value) in form.Fields)
        {
            if (!_values.TryGetValue(name, out var values))
            {
                _values.Add(name, values = []);
            }

            values.Add(value);
        }

        _names = [.. _values.Keys.Order(comparer)];
    }

    /// <summary>Returns the values of a field; empty if there is none.</summary>
    public IReadOnlyList<string> Find(string name) => _values.TryGetValue(name, out var values) ? values : [];

    /// <summary>Determines whether the name of a field begins with a text.</summary>
    public bool HasPrefix(string prefix)
    {
        var index = Array.BinarySearch(_names, prefix, StringComparer.FromComparison(_comparison));
        index = index < 0 ? ~index : index;
        return index < _names.Length && _names[index].StartsWith(prefix, _comparison);
    }
}
