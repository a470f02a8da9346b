using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace LambdaEventHandler;

/// <summary>The names that clients use for members and enums outside of bodies: those of the app's JSON, so that an app has one naming policy.</summary>
internal static class WireNames
{
    /// <summary>Returns the name of a member. A serializer that is not System.Text.Json does not tell its policy; then the name is camelCase.</summary>
    public static string OfMember(IBodySerializer serializer, string name) => serializer switch
    {
        // Its options take long to create.
        CompiledFirstSerializer => JsonNamingPolicy.CamelCase.ConvertName(name),
        IJsonBodySerializer json => json.Options.PropertyNamingPolicy?.ConvertName(name) ?? name,
        _ => JsonNamingPolicy.CamelCase.ConvertName(name),
    };

    /// <summary>Returns the text of each value of an enum: that in JSON, if the app writes the enum as text, and otherwise its name.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="serializer">The app's serializer.</param>
    /// <param name="names">The names, in the order of the values.</param>
    /// <param name="values">The values.</param>
    public static string[] OfEnum<T>(IBodySerializer serializer, string[] names, T[] values)
        where T : struct, Enum
    {
        // By default, an enum is a number unless it has its own converter.
        if ((serializer is CompiledFirstSerializer && !typeof(T).IsDefined(typeof(JsonConverterAttribute), inherit: false))
            || JsonContracts.Find(serializer, typeof(T)) is not JsonTypeInfo<T> info)
        {
            return names;
        }

        var texts = new string[names.Length];
        for (var index = 0; index < texts.Length; index++)
        {
            var written = JsonSerializer.SerializeToElement(values[index], info);
            texts[index] = written.ValueKind == JsonValueKind.String ? written.GetString()! : names[index];
        }

        return texts;
    }
}
