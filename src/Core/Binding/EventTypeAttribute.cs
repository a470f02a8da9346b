using System.Reflection;

namespace LambdaEventHandler;

/// <summary>
/// Marks a type as the event of a source: an action can have it as a parameter. An assembly marks its own types; the library marks those of the
/// Amazon.Lambda packages, each beside its source. The source generator reads the same attributes.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
internal sealed class EventTypeAttribute(Type type) : Attribute
{
    public Type Type { get; } = type;

    /// <summary>Determines whether the type is an event.</summary>
    public static bool Marks(Type type) => IsMarked(type, typeof(EventTypeAttribute).Assembly) || IsMarked(type, type.Assembly);

    private static bool IsMarked(Type type, Assembly assembly)
    {
        foreach (var mark in assembly.GetCustomAttributes<EventTypeAttribute>())
        {
            if (mark.Type == type)
            {
                return true;
            }
        }

        return false;
    }
}
