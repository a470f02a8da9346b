using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LambdaEventHandler.Forms;

/// <summary>Writes the fields of a form as the JSON of a contract, and collects what is wrong with them.</summary>
internal sealed class FormJsonWriter : IDisposable
{
    private const int MostLevels = 32;

    private readonly ArrayBufferWriter<byte> _output = new();
    private readonly Utf8JsonWriter _json;
    private readonly FormFields _fields;
    private int _level;

    public FormJsonWriter(FormFields fields)
    {
        _fields = fields;
        _json = new(_output);
    }

    /// <summary>Gets the errors, one sentence each.</summary>
    public List<string> Errors { get; } = [];

    public ReadOnlySpan<byte> Written
    {
        get
        {
            _json.Flush();
            return _output.WrittenSpan;
        }
    }

    public void Dispose() => _json.Dispose();

    /// <summary>Writes an object.</summary>
    /// <param name="contract">The contract of its type.</param>
    /// <param name="prefix">What the names of its fields begin with.</param>
    /// <returns>Whether the form has a field of the object.</returns>
    /// <exception cref="InvalidOperationException">The contract has a member that fields can't contain.</exception>
    public bool WriteObject(JsonTypeInfo contract, string prefix)
    {
        if (++_level > MostLevels)
        {
            throw new BadRequestException($"The names of form fields have more than {MostLevels} levels.");
        }

        var hasFields = false;
        _json.WriteStartObject();
        foreach (var member in contract.Properties)
        {
            if (member is not { Set: null, AssociatedParameter: null } && !member.IsExtensionData)
            {
                var wasWritten = WriteMember(member, contract, prefix + member.Name);
                hasFields |= wasWritten;
                if (!wasWritten && member.IsRequired)
                {
                    Errors.Add($"The form field '{prefix}{member.Name}' is required.");
                }
            }
        }

        _json.WriteEndObject();
        _level--;
        return hasFields;
    }

    private bool WriteMember(JsonPropertyInfo member, JsonTypeInfo owner, string name)
    {
        var type = Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
        if (member.CustomConverter is not null)
        {
            return WriteLast(member, contract: null, type: null, name);
        }

        var contract = member.Options.GetTypeInfo(type);
        return contract.Kind switch
        {
            JsonTypeInfoKind.Object when !FormFiles.IsFileType(type) => WriteNested(member, contract, name),
            JsonTypeInfoKind.Enumerable when !FormFiles.IsFileType(type) => WriteItems(member, member.Options.GetTypeInfo(contract.ElementType!), name),
            JsonTypeInfoKind.None => WriteLast(member, contract, type, name),
            _ => throw new InvalidOperationException(
                $"{owner.Type.Name}.{member.Name} of type {type.Name} cannot be bound from form fields: "
                + (FormFiles.IsFileType(type) ? "make the file a parameter of the action." : "use a class with properties, or a collection.")),
        };
    }

    private bool WriteNested(JsonPropertyInfo member, JsonTypeInfo contract, string name)
    {
        if (!_fields.HasPrefix(name + "."))
        {
            return false;
        }

        _json.WritePropertyName(member.Name);
        WriteObject(contract, name + ".");
        return true;
    }

    private bool WriteItems(JsonPropertyInfo member, JsonTypeInfo element, string name) =>
        element.Kind == JsonTypeInfoKind.Object ? WriteObjects(member, element, name) : WriteValues(member, element, name);

    private bool WriteObjects(JsonPropertyInfo member, JsonTypeInfo element, string name)
    {
        var index = 0;
        for (; _fields.HasPrefix(ItemPrefix(name, index)); index++)
        {
            if (index == 0)
            {
                _json.WriteStartArray(member.Name);
            }

            WriteObject(element, ItemPrefix(name, index));
        }

        if (index > 0)
        {
            _json.WriteEndArray();
        }

        return index > 0;
    }

    private bool WriteValues(JsonPropertyInfo member, JsonTypeInfo element, string name)
    {
        var type = Nullable.GetUnderlyingType(element.Type) ?? element.Type;
        var values = _fields.Find(name);
        if (values.Count == 0)
        {
            return false;
        }

        _json.WriteStartArray(member.Name);
        foreach (var value in values)
        {
            if (value.Length > 0 || type == typeof(string))
            {
                WriteValue(value, element, type, name);
            }
        }

        _json.WriteEndArray();
        return true;
    }

    private bool WriteLast(JsonPropertyInfo member, JsonTypeInfo? contract, Type? type, string name)
    {
        if (_fields.Find(name) is not [.., var value] || (value.Length == 0 && type != typeof(string)))
        {
            return false;
        }

        _json.WritePropertyName(member.Name);
        WriteValue(value, contract, type, name);
        return true;
    }

    private void WriteValue(string text, JsonTypeInfo? contract, Type? type, string name)
    {
        if (type is null || contract is null)
        {
            _json.WriteStringValue(text);
        }
        else if (FormValue.ToJson(text, type, contract) is { } json && FormValue.Fits(json, contract))
        {
            _json.WriteRawValue(json, skipInputValidation: true);
        }
        else
        {
            Errors.Add($"The form field '{name}' must be {FormValue.Expected(type)}.");
            _json.WriteNullValue();
        }
    }

    private static string ItemPrefix(string name, int index) => string.Create(CultureInfo.InvariantCulture, $"{name}[{index}].");
}
