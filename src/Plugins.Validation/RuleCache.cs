using System.Collections.Concurrent;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LambdaEventHandler.Validation;

/// <summary>
/// The rules of types. Contracts come from the app's serializer: from its <c>JsonSerializerContext</c>, which works in Native AOT apps, or from reflection.
/// </summary>
internal sealed class RuleCache
{
    private readonly Lazy<JsonSerializerOptions?> _json;
    private readonly ConcurrentDictionary<Type, TypeRules?> _rules = new();
    private readonly Lazy<JsonSerializerOptions?> _others = new(CreateOtherContracts);
    private readonly TypeSource _types = new();

    public RuleCache() => _json = new(() => (Serializer as IJsonBodySerializer)?.Options);

    /// <summary>Gets or sets the serializer of the app, which is known when the app is built.</summary>
    public IBodySerializer? Serializer { get; set; }

    /// <summary>Adds what is compiled of the types of an action. Types that are not compiled are read by reflection.</summary>
    public void Add(Route route) => _types.Add(route);

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
        var own = _types.AttributesOf(type);
        if (Array.Exists(own, static attribute => attribute is ValidateNeverAttribute))
        {
            return TypeRules.None;
        }

        var attributes = Sort(own);
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
        var (name, attributes, get) = _types.Read(property);
        names[name] = property.Name;
        if (get is null || Array.Exists(attributes, static attribute => attribute is ValidateNeverAttribute))
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
            && !_types.HasAttribute<ValidationAttribute>(type)
            && json?.Kind switch
            {
                JsonTypeInfoKind.Object => false,
                JsonTypeInfoKind.None or null => true,
                _ => json.ElementType is not { } element || IsLeaf(element),
            };
    }

    private JsonTypeInfo? FindJsonType(Type type) =>
        (_json.Value is { } json && json.TryGetTypeInfo(type, out var own) ? own : null) ?? (_others.Value?.TryGetTypeInfo(type, out var info) == true ? info : null);

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
