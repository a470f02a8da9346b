using System.ComponentModel;

namespace LambdaEventHandler;

/// <summary>How a type of result is written, found when the project was compiled. Written by the source generator; not for use by hand.</summary>
/// <param name="type">The type of the result.</param>
/// <param name="write">Writes a result as System.Text.Json would with its web defaults.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CompiledJson(Type type, Action<JsonTextWriter, object> write)
{
    internal void AddTo(JsonWriters writers) => writers.Add(type, write);
}
