using System.ComponentModel;

namespace LambdaEventHandler.Generated;

/// <summary>
/// How the result of one action is written, compiled for the type that the action declares. Bound to the action: no other action, and no
/// value of another type, is ever written with it. Created by code that the source generator writes; not for use by hand.
/// </summary>
/// <param name="type">The type that the action declares.</param>
/// <param name="write">Writes a value of the type as System.Text.Json does with the defaults of the library, byte for byte.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CompiledJson(Type type, Action<JsonTextWriter, object> write)
{
    /// <summary>Whether the value is of the declared type itself: System.Text.Json writes values of derived types in their own way.</summary>
    internal bool Fits(object value) => value.GetType() == type;

    internal void Write(JsonTextWriter json, object value) => write(json, value);
}
