namespace LambdaEventHandler;

/// <summary>The collections that several values of one name can be bound to.</summary>
internal enum CollectionForm
{
    /// <summary>An array, also for the read-only interfaces of a list.</summary>
    Array,

    /// <summary>A list, also for the interfaces that can be added to.</summary>
    List,

    /// <summary>A set.</summary>
    Set,
}
