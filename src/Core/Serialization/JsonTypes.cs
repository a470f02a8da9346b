using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace LambdaEventHandler;

/// <summary>How each type is written. A value is written as its own type, unless a base type declares it as a derived one, or the app's context knows only a base type.</summary>
internal sealed class JsonTypes(JsonSerializerOptions options)
{
    private readonly ConcurrentDictionary<Type, JsonTypeInfo> _written = new();

    public JsonTypeInfo Of(Type type) => _written.TryGetValue(type, out var known) ? known : _written.GetOrAdd(type, Find(type));

    /// <summary>Finds how a value of a declared type is written: as System.Text.Json does, or as its run-time type if the app's context does not have the declared one.</summary>
    /// <param name="type">The run-time type.</param>
    /// <param name="declaredType">The declared type. For <see cref="object"/> or null, the run-time type decides.</param>
    /// <exception cref="NotSupportedException">The app's context has neither type, nor a base type or interface of the run-time type.</exception>
    public JsonTypeInfo Of(Type type, Type? declaredType) =>
        declaredType is not null && declaredType != typeof(object) && options.TryGetTypeInfo(declaredType, out var declared) ? declared : Of(type);

    /// <exception cref="NotSupportedException">The app's context does not know the type.</exception>
    public JsonTypeInfo OfDeclared(Type type) => options.GetTypeInfo(type);

    private JsonTypeInfo Find(Type type) =>
        FindDeclaring(type) ?? (options.TryGetTypeInfo(type, out var own) ? own : FindBase(type) ?? options.GetTypeInfo(type));

    /// <summary>Returns the base class or interface that declares the type as a derived one, and so writes its discriminator.</summary>
    private JsonTypeInfo? FindDeclaring(Type type)
    {
        foreach (var candidate in BasesOf(type))
        {
            if (Declares(candidate, type) && options.TryGetTypeInfo(candidate, out var info))
            {
                return info;
            }
        }

        return null;
    }

    private static bool Declares(Type candidate, Type type)
    {
        if (candidate.Assembly == typeof(object).Assembly)
        {
            return false;
        }

        foreach (var declared in candidate.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false))
        {
            if (declared.DerivedType == type)
            {
                return true;
            }
        }

        return candidate.GetCustomAttribute<JsonPolymorphicAttribute>(inherit: false) is { UnknownDerivedTypeHandling: not JsonUnknownDerivedTypeHandling.FailSerialization };
    }

    /// <summary>Returns the nearest base class that the context knows, else an interface.</summary>
    private JsonTypeInfo? FindBase(Type type)
    {
        foreach (var candidate in BasesOf(type))
        {
            if (options.TryGetTypeInfo(candidate, out var info))
            {
                return info;
            }
        }

        return null;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "An interface that trimming took away is in no context either.")]
    private static IEnumerable<Type> BasesOf(Type type)
    {
        for (var candidate = type.BaseType; candidate is not null && candidate != typeof(object); candidate = candidate.BaseType)
        {
            yield return candidate;
        }

        foreach (var candidate in type.GetInterfaces())
        {
            yield return candidate;
        }
    }
}

/// <summary>Finds the contracts of types, which have the names in the JSON.</summary>
internal static class JsonContracts
{
    /// <summary>Returns how the serializer reads and writes a type; null for a type that its context doesn't have, and for a serializer that isn't System.Text.Json.</summary>
    public static JsonTypeInfo? Find(IBodySerializer serializer, Type type) =>
        serializer is IJsonBodySerializer json && json.Options.TryGetTypeInfo(type, out var info) ? info : null;
}

/// <summary>A serializer that knows which types it can read.</summary>
internal interface IReadableTypes
{
    /// <summary>Determines whether some body can be read as the type. If not, for example because a member is an interface, an exception is the app's fault.</summary>
    bool CanRead(Type type);
}
