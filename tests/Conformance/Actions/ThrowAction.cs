using LambdaEventHandler.Conformance.Exceptions;
using LambdaEventHandler.Conformance.Values;

namespace LambdaEventHandler.Conformance.Actions;

/// <summary>Throws a new exception each time.</summary>
internal sealed class ThrowAction(ThrowDescription thrown) : IAction
{
    private readonly Func<Exception> _create = ExceptionConstructor.For(thrown);

    public object Run(Invocation invocation) => throw _create();
}
