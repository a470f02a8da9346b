using LambdaEventHandler.Conformance.Values;

namespace LambdaEventHandler.Conformance.Actions;

/// <summary>Returns a value.</summary>
internal sealed class ValueAction(Value value) : IAction
{
    public object? Run(Invocation invocation) => value(invocation);
}
