namespace LambdaEventHandler.Conformance.Values;

/// <summary>An enum, for cases about serialization.</summary>
internal enum Shade
{
    Red,
    Green,
    Blue,
}
