namespace LambdaEventHandler.SourceGeneration;

/// <summary>What has to be done to get the value out of what a method returns.</summary>
internal enum ReturnKind
{
    Void,
    Value,
    Awaitable,
}
