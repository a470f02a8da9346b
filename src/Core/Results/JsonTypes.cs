using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace LambdaEventHandler;

/// <summary>How each type is written. A value is written as its own type, unless a base type declares it as a derived one, or the app's context knows only a base type.</summary>
internal sealed class JsonTypes(JsonSerializerOptions options)
{
    private readonly ConcurrentDictionary<Type, JsonTypeInfo> _written = new();

    public JsonTypeInfo Of(Type type) => _written.TryGetValue(type, out var known) ? known : _written.GetOrAdd(type, Find(type));

    /// <exception cref="NotSupportedException">The app's context does not know the type.</exception>
    public JsonTypeInfo OfDeclared(Type type) => options.GetTypeInfo(type);

    private JsonTypeInfo Find(Type type)
    {
        if (PolymorphicBaseOf(type) is { } declared && options.TryGetTypeInfo(declared, out var polymorphic))
        {
            return polymorphic;
        }

        return options.TryGetTypeInfo(type, out var own) ? own : FindBase(type) ?? options.GetTypeInfo(type);
    }

    private static Type? PolymorphicBaseOf(Type type)
    {
        for (var candidate = type.BaseType; candidate is not null && candidate != typeof(object); candidate = candidate.BaseType)
        {
            if (candidate.IsDefined(typeof(JsonDerivedTypeAttribute), inherit: false))
            {
                return candidate;
            }
        }

        return null;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "An interface that trimming took away is in no context either.")]
    private JsonTypeInfo? FindBase(Type type)
    {
        for (var candidate = type.BaseType; candidate is not null && candidate != typeof(object); candidate = candidate.BaseType)
        {
            if (options.TryGetTypeInfo(candidate, out var info))
            {
                return info;
            }
        }

        foreach (var candidate in type.GetInterfaces())
        {
            if (options.TryGetTypeInfo(candidate, out var info))
            {
                return info;
            }
        }

        return null;
    }
}
