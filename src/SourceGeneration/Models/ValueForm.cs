namespace LambdaEventHandler.SourceGeneration;

/// <summary>How a value is read from text.</summary>
internal enum ValueForm
{
    None,
    Text,
    Parsable,
    Enum,
    Uri,
}
