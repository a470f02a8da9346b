using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using LambdaEventHandler.Generated;

namespace LambdaEventHandler.Validation;

/// <summary>The attributes and getters of types: from the code that the source generator compiled, and by reflection for all that it did not compile.</summary>
internal sealed class TypeSource
{
    private readonly ConcurrentDictionary<Type, CompiledType> _compiled = new();
    private readonly ConcurrentDictionary<Route, bool> _routes = new();

    /// <summary>Adds what is compiled of the types of an action.</summary>
    public void Add(Route route)
    {
        if (_routes.TryAdd(route, true))
        {
            foreach (var type in route.Action.Extensions.OfType<CompiledTypes>().SelectMany(static types => types.Describe()))
            {
                _compiled.TryAdd(type.Type, type);
            }
        }
    }

    /// <summary>Returns the attributes of a type, those of base types included.</summary>
    public object[] AttributesOf(Type type) => FindAttributes(type) ?? type.GetCustomAttributes(inherit: true);

    /// <summary>Determines whether a type or one of its base types has an attribute.</summary>
    public bool HasAttribute<T>(Type type)
        where T : Attribute =>
        FindAttributes(type) is { } attributes ? Array.Exists(attributes, static attribute => attribute is T) : Attribute.IsDefined(type, typeof(T), inherit: true);

    /// <summary>Returns the name of a member in C#, its attributes with those of its constructor's parameter, and its getter, if it has one.</summary>
    public (string Name, object[] Attributes, Func<object, object?>? Get) Read(JsonPropertyInfo property)
    {
        var compiled = FindMember(property);
        return (
            compiled?.Name ?? (property.AttributeProvider as MemberInfo)?.Name ?? property.Name,
            [.. compiled?.Attributes ?? AttributesOf(property.AttributeProvider), .. AttributesOf(property.AssociatedParameter)],
            property.Get is null ? null : compiled?.Get ?? property.Get);
    }

    private Attribute[]? FindAttributes(Type type) =>
        type.IsPrimitive || type.IsArray || type == typeof(string) || type == typeof(object) ? [] : _compiled.TryGetValue(type, out var compiled) ? compiled.Attributes : null;

    // A context creates its contracts at compile time, and reads a member by reflection only when it is asked for the member's attributes.
    private CompiledMember? FindMember(JsonPropertyInfo property)
    {
        if (_compiled.TryGetValue(property.DeclaringType, out var type) && property.Options.TypeInfoResolverChain.All(IsPlain))
        {
            foreach (var member in type.Members)
            {
                if (member.Type == property.PropertyType && (member.JsonName ?? property.Options.PropertyNamingPolicy?.ConvertName(member.Name) ?? member.Name) == property.Name)
                {
                    return member;
                }
            }
        }

        return null;
    }

    // Only the app knows which member a property belongs to that was changed by its own code. The library's own resolver has only the types of its error bodies.
    private static bool IsPlain(IJsonTypeInfoResolver resolver) =>
        resolver is JsonSerializerContext || resolver.GetType().Assembly == typeof(Resolver).Assembly || (resolver is DefaultJsonTypeInfoResolver { Modifiers.Count: 0 } && resolver.GetType() == typeof(DefaultJsonTypeInfoResolver));

    private object[] AttributesOf(JsonParameterInfo? parameter) =>
        parameter is not null && _compiled.TryGetValue(parameter.DeclaringType, out var type) && type.Parameters is { } parameters
            ? Array.Find(parameters, candidate => candidate.Name == parameter.Name)?.Attributes ?? []
            : AttributesOf(parameter?.AttributeProvider);

    private static object[] AttributesOf(ICustomAttributeProvider? provider) => provider?.GetCustomAttributes(inherit: true) ?? [];
}
