using System.Collections.Concurrent;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LambdaEventHandler.Validation;

/// <summary>What is validated of the values of a type. It is read once, from the contract that the app's serializer has for the type.</summary>
/// <param name="Attributes">The validation attributes of the type.</param>
/// <param name="Members">The members with attributes of their own, or with values that are validated.</param>
/// <param name="Names">The names in the JSON, by those in C#.</param>
/// <param name="Kind">How the values are written.</param>
/// <param name="ElementType">The type of the items of a collection, or of the values of a dictionary, if they are validated; otherwise, null.</param>
internal sealed record TypeRules(
    ValidationAttribute[] Attributes, MemberRules[] Members, IReadOnlyDictionary<string, string> Names, JsonTypeInfoKind Kind, Type? ElementType)
{
    /// <summary>The rules of types whose values are not validated.</summary>
    public static readonly TypeRules None = new([], [], new Dictionary<string, string>(), JsonTypeInfoKind.None, ElementType: null);
}

/// <summary>What is validated of a member.</summary>
/// <param name="JsonName">The name in the JSON.</param>
/// <param name="Name">The name in C#.</param>
/// <param name="DisplayName">The name in messages.</param>
/// <param name="Attributes">The validation attributes, <c>[Required]</c> first.</param>
/// <param name="ValueType">The type of the value if its members are validated; otherwise, null.</param>
/// <param name="Get">Gets the value.</param>
internal sealed record MemberRules(string JsonName, string Name, string DisplayName, ValidationAttribute[] Attributes, Type? ValueType, Func<object, object?> Get);

/// <summary>
/// The rules of types. Contracts come from the app's serializer: from its <c>JsonSerializerContext</c>, which works in Native AOT apps, or from reflection.
/// </summary>
internal sealed class RuleCache
{
    private readonly Lazy<JsonSerializerOptions?> _json;
    private readonly ConcurrentDictionary<Type, TypeRules?> _rules = new();
    private readonly Lazy<JsonSerializerOptions?> _others = new(CreateOtherContracts);

    public RuleCache() => _json = new(() => (Serializer as IJsonBodySerializer)?.Options);

    /// <summary>Gets or sets the serializer of the app, which is known when the app is built.</summary>
    public IBodySerializer? Serializer { get; set; }

    /// <summary>Finds the rules of a type, or null if it is unknown: then those of the declared type count.</summary>
    public TypeRules? Find(Type type) => _rules.TryGetValue(type, out var known) ? known : _rules.GetOrAdd(type, Read(type));

    /// <summary>Determines whether the type of a value rules out that the value is validated.</summary>
    public bool IsLeaf(Type type) => (type.IsValueType || type.IsSealed) && IsLeafItself(type);

    /// <summary>Determines whether a value that is read as a type can be invalid. Of derived types, those count that the serializer creates.</summary>
    public bool HasRules(Type type) => HasRules(type, []);

    /// <summary>Returns the validation attributes, <c>[Required]</c> first.</summary>
    public static ValidationAttribute[] Sort(IEnumerable<object> attributes) =>
        [.. attributes.OfType<ValidationAttribute>().OrderBy(static attribute => attribute is RequiredAttribute ? 0 : 1)];

    /// <summary>Returns the name that the app gives a value in messages, or null.</summary>
    public static string? FindDisplayName(IEnumerable<object> attributes)
    {
        foreach (var attribute in attributes)
        {
            if ((attribute is DisplayAttribute display ? display.GetName() : (attribute as DisplayNameAttribute)?.DisplayName) is { Length: > 0 } name)
            {
                return name;
            }
        }

        return null;
    }

    private bool HasRules(Type declared, HashSet<Type> seen)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (!seen.Add(type))
        {
            return false;
        }

        if (Find(type) is not { } rules || IsOpen(type))
        {
            return true;
        }

        return rules.Attributes.Length > 0
            || type.IsAssignableTo(typeof(IValidatableObject))
            || Array.Exists(rules.Members, member => member.Attributes.Length > 0 || (member.ValueType is { } value && HasRules(value, seen)))
            || (rules.ElementType is { } element && HasRules(element, seen))
            || (FindJsonType(type)?.PolymorphismOptions?.DerivedTypes ?? []).Any(derived => HasRules(derived.DerivedType, seen));
    }

    /// <summary>Determines whether a converter of the app can create a value of any derived type.</summary>
    private bool IsOpen(Type type) =>
        !type.IsValueType && !type.IsSealed && type.Namespace is not "System" and not "System.Text.Json.Nodes" && FindJsonType(type)?.Kind is null or JsonTypeInfoKind.None;

    private TypeRules? Read(Type type)
    {
        if (Attribute.IsDefined(type, typeof(ValidateNeverAttribute), inherit: true))
        {
            return TypeRules.None;
        }

        var attributes = Sort(type.GetCustomAttributes(inherit: true));
        var json = FindJsonType(type);
        var element = json?.Kind is JsonTypeInfoKind.Enumerable or JsonTypeInfoKind.Dictionary && json.ElementType is { } items && !IsLeaf(items) ? items : null;
        var members = new List<MemberRules>();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in json?.Kind == JsonTypeInfoKind.Object ? json.Properties : [])
        {
            Add(property, members, names);
        }

        return attributes.Length == 0 && members.Count == 0 && element is null && !type.IsAssignableTo(typeof(IValidatableObject))
            ? json is null ? null : TypeRules.None
            : new(attributes, [.. members], names, json?.Kind ?? JsonTypeInfoKind.None, element);
    }

    private void Add(JsonPropertyInfo property, List<MemberRules> members, Dictionary<string, string> names)
    {
        var name = (property.AttributeProvider as MemberInfo)?.Name ?? property.Name;
        names[name] = property.Name;
        object[] attributes = [.. AttributesOf(property.AttributeProvider), .. AttributesOf(property.AssociatedParameter?.AttributeProvider)];
        if (property.Get is not { } get || Array.Exists(attributes, static attribute => attribute is ValidateNeverAttribute))
        {
            return;
        }

        var rules = Sort(attributes);
        var valueType = IsLeaf(property.PropertyType) ? null : property.PropertyType;
        if (rules.Length > 0 || valueType is not null)
        {
            members.Add(new(property.Name, name, FindDisplayName(attributes) ?? property.Name, rules, valueType, get));
        }
    }

    private bool IsLeafItself(Type type)
    {
        if (type == typeof(string) || type.IsPrimitive)
        {
            return true;
        }

        var json = FindJsonType(Nullable.GetUnderlyingType(type) ?? type);
        return !type.IsAssignableTo(typeof(IValidatableObject))
            && !Attribute.IsDefined(type, typeof(ValidationAttribute), inherit: true)
            && json?.Kind switch
            {
                JsonTypeInfoKind.Object => false,
                JsonTypeInfoKind.None or null => true,
                _ => json.ElementType is not { } element || IsLeaf(element),
            };
    }

    private JsonTypeInfo? FindJsonType(Type type) =>
        (_json.Value is { } json && json.TryGetTypeInfo(type, out var own) ? own : null) ?? (_others.Value?.TryGetTypeInfo(type, out var info) == true ? info : null);

    private static object[] AttributesOf(ICustomAttributeProvider? provider) => provider?.GetCustomAttributes(inherit: true) ?? [];

    // For types that the app's serializer has no contract for, for example because it is not System.Text.Json.
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Called only if System.Text.Json's reflection is enabled, which trimming and Native AOT disable; such apps call UseJson with a context.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "As above.")]
    private static JsonSerializerOptions? CreateOtherContracts()
    {
        if (!JsonSerializer.IsReflectionEnabledByDefault)
        {
            return null;
        }

        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        options.MakeReadOnly();
        return options;
    }
}
