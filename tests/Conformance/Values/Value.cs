namespace LambdaEventHandler.Conformance.Values;

/// <summary>What a case says in place of a value: a literal, or an expression over the request.</summary>
/// <param name="invocation">The request that the value is for.</param>
/// <returns>The value.</returns>
internal delegate object? Value(Invocation invocation);
