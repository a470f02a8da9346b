using LambdaEventHandler.Conformance.Values;

namespace LambdaEventHandler.Conformance.Actions;

/// <summary>Returns nothing: a route with it is mapped to a handler of type <c>void</c>, any other handler answers without content.</summary>
internal sealed class VoidAction : IAction
{
    public object Run(Invocation invocation) => Response.NoContent();
}
