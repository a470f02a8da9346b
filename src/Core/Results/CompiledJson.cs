using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace LambdaEventHandler;

/// <summary>
/// How types of results are written, found when a project was compiled. A type is always written the same, so this is one table for all apps.
/// Filled by code that the source generator writes; not for use by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CompiledJson
{
    private static readonly Lock Writing = new();
    private static Dictionary<Type, Action<JsonTextWriter, object>> _writers = new() { [typeof(ErrorBody)] = WriteError };

    /// <summary>Adds a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="write">Writes a value as System.Text.Json would with its web defaults.</param>
    public static void Add(Type type, Action<JsonTextWriter, object> write)
    {
        // Copied, because requests read it without a lock while the module of other controllers is loaded.
        lock (Writing)
        {
            _writers = new(_writers) { [type] = write };
        }
    }

    internal static bool TryGet(Type type, [NotNullWhen(true)] out Action<JsonTextWriter, object>? write) => _writers.TryGetValue(type, out write);

    private static void WriteError(JsonTextWriter json, object value)
    {
        var error = (ErrorBody)value;
        json.WriteStartObject();
        json.WriteName("statusCode"u8);
        json.WriteNumber(error.StatusCode);
        json.WriteName("message"u8);
        json.WriteString(error.Message);
        json.WriteEndObject();
    }
}
