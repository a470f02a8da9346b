using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace LambdaEventHandler.OpenApi;

/// <summary>
/// Describes the fields of a class that is bound from a form, by the names that binding reads: <c>address.city</c> for a member of a member, and <c>lines[0].qty</c> for
/// a member of the first item of a list.
/// </summary>
internal sealed class FormClass(ActionDescriptor action, JsonSerializerOptions json)
{
    private const string MoreItems = "More items have the indexes 1, 2, and so on.";

    private readonly List<(string Name, JsonObject Schema, bool IsRequired)> _fields = [];
    private readonly HashSet<Type> _outer = [];

    /// <summary>Returns the contract of a class; null for any other type.</summary>
    public JsonTypeInfo? FindContract(Type type) =>
        json.TryGetTypeInfo(Nullable.GetUnderlyingType(type) ?? type, out var contract) && contract.Kind == JsonTypeInfoKind.Object ? contract : null;

    /// <summary>Determines whether the fields have the names and the schemas of the members in JSON, so that the schema of the type describes them.</summary>
    public bool IsLikeJson(JsonTypeInfo contract)
    {
        foreach (var member in MembersOf(contract))
        {
            var type = ElementOf(member) ?? member.PropertyType;
            if (member.CustomConverter is not null || FindContract(type) is not null || (Nullable.GetUnderlyingType(type) ?? type).IsEnum)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Returns the fields.</summary>
    /// <param name="contract">The contract of the class.</param>
    /// <param name="prefix">What precedes the names, without the period; or null.</param>
    /// <param name="isRequired">Whether the object is required.</param>
    public IReadOnlyList<(string Name, JsonObject Schema, bool IsRequired)> FieldsOf(JsonTypeInfo contract, string? prefix, bool isRequired)
    {
        AddMembers(contract, prefix is null ? "" : prefix + ".", isRequired, description: null);
        return _fields;
    }

    private void AddMembers(JsonTypeInfo contract, string prefix, bool isRequired, string? description)
    {
        // A type that contains itself has no end: binding reads as many levels as the form has.
        if (!_outer.Add(contract.Type))
        {
            return;
        }

        foreach (var member in MembersOf(contract))
        {
            AddMember(member, prefix + member.Name, isRequired && IsRequired(member), description);
        }

        _outer.Remove(contract.Type);
    }

    private void AddMember(JsonPropertyInfo member, string name, bool isRequired, string? description)
    {
        if (member.CustomConverter is not null)
        {
            AddField(member, name, new JsonObject { ["type"] = "string" }, isRequired, description);
        }
        else if (ElementOf(member) is { } element)
        {
            if (FindContract(element) is { } item)
            {
                AddMembers(item, name + "[0].", isRequired: false, MoreItems);
            }
            else
            {
                AddField(member, name, new JsonObject { ["type"] = "array", ["items"] = ParameterSchema.Of(element, json) }, isRequired, description);
            }
        }
        else if (FindContract(member.PropertyType) is { } contract)
        {
            AddMembers(contract, name + ".", isRequired, description);
        }
        else
        {
            AddField(member, name, ParameterSchema.Of(member.PropertyType, json), isRequired, description);
        }
    }

    private void AddField(JsonPropertyInfo member, string name, JsonObject schema, bool isRequired, string? description)
    {
        AttributeKeywords.Apply(schema, AttributesOf(member));
        var summary = member.AttributeProvider is MemberInfo declared ? action.Documentation.Find(declared)?.Summary : null;
        if (summary is not null || description is not null)
        {
            schema["description"] = summary is null || description is null ? summary ?? description : $"{summary} {description}";
        }

        if (member.AssociatedParameter is { HasDefaultValue: true } parameter && ParameterSchema.DefaultOf(member.PropertyType, parameter.DefaultValue, json) is { } value)
        {
            schema["default"] = value;
        }

        _fields.Add((name, schema, isRequired));
    }

    /// <summary>The members that binding sets.</summary>
    private static IEnumerable<JsonPropertyInfo> MembersOf(JsonTypeInfo contract) =>
        contract.Properties.Where(static member => member is not { Set: null, AssociatedParameter: null } && !member.IsExtensionData);

    // A parameter of a constructor that is not nullable is meant to be sent, although the serializer reads a default value instead.
    private static bool IsRequired(JsonPropertyInfo member) =>
        member.IsRequired
        || AttributesOf(member).Any(static attribute => attribute is RequiredAttribute)
        || member is { AssociatedParameter: { HasDefaultValue: false, IsNullable: false } };

    private static Type? ElementOf(JsonPropertyInfo member) =>
        member.Options.TryGetTypeInfo(member.PropertyType, out var contract) && contract.Kind == JsonTypeInfoKind.Enumerable ? contract.ElementType : null;

    private static IEnumerable<object> AttributesOf(JsonPropertyInfo member) =>
        (member.AttributeProvider?.GetCustomAttributes(inherit: true) ?? []).Concat(member.AssociatedParameter?.AttributeProvider?.GetCustomAttributes(inherit: true) ?? []);
}
