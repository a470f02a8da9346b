namespace LambdaEventHandler.SourceGeneration;

/// <summary>What several values are made into.</summary>
internal enum CollectionShape
{
    None,
    Array,
    List,
    Set,
}
