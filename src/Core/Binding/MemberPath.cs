using System.Reflection;
using System.Text;
using System.Text.Json.Serialization.Metadata;

namespace LambdaEventHandler;

/// <summary>Converts paths of members of C# to paths of the JSON.</summary>
internal static class MemberPath
{
    /// <summary>Replaces the names of members by those that the app's serializer gives them.</summary>
    /// <param name="path">The path, for example <c>Lines[2].Qty</c>.</param>
    /// <param name="request">The request, which knows the contracts of types.</param>
    /// <param name="type">The type that the path starts at.</param>
    public static string ToJson(string path, Request request, Type type)
    {
        var json = new StringBuilder();
        var current = JsonContracts.Find(request.Serializer, type);
        var options = current?.Options;
        foreach (var step in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var bracket = step.IndexOf('[', StringComparison.Ordinal);
            var name = bracket < 0 ? step : step[..bracket];
            if (name.Length > 0)
            {
                var member = current is null ? null : Find(current, name);
                var written = member?.Name ?? (options is null ? char.ToLowerInvariant(name[0]) + name[1..] : options.PropertyNamingPolicy?.ConvertName(name) ?? name);
                (var joined, current) = (JsonPath.Join(json.ToString(), written), member is null ? null : JsonContracts.Find(request.Serializer, member.PropertyType));
                json.Clear().Append(joined);
            }

            if (bracket >= 0)
            {
                json.Append(step, bracket, step.Length - bracket);
                current = current?.ElementType is { } element ? JsonContracts.Find(request.Serializer, element) : null;
            }
        }

        return json.ToString();
    }

    private static JsonPropertyInfo? Find(JsonTypeInfo type, string name)
    {
        foreach (var property in type.Properties)
        {
            if (property.AttributeProvider is MemberInfo member && member.Name == name)
            {
                return property;
            }
        }

        return null;
    }
}
