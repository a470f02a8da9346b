namespace LambdaEventHandler;

/// <summary>Whether a parameter takes a value.</summary>
internal delegate bool ValueConstraint(ReadOnlySpan<char> value);
