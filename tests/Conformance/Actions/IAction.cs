using System.Text.Json;
using LambdaEventHandler.Conformance.Cases;
using LambdaEventHandler.Conformance.Exceptions;
using LambdaEventHandler.Conformance.Values;

namespace LambdaEventHandler.Conformance.Actions;

/// <summary>What a handler does: of a route, of an exception, or where nothing was found.</summary>
internal interface IAction
{
    /// <summary>Does it.</summary>
    /// <param name="invocation">The request, and the exception if it handles one.</param>
    /// <returns>What the handler returns.</returns>
    object? Run(Invocation invocation);
}

/// <summary>Returns a value.</summary>
internal sealed class ValueAction(Value value) : IAction
{
    public object? Run(Invocation invocation) => value(invocation);
}

/// <summary>Returns nothing: a route with it is mapped to a handler of type <c>void</c>, any other handler answers without content.</summary>
internal sealed class VoidAction : IAction
{
    public object Run(Invocation invocation) => Response.NoContent();
}

/// <summary>Throws a new exception each time.</summary>
internal sealed class ThrowAction(ThrowDescription thrown) : IAction
{
    private readonly Func<Exception> _create = ExceptionConstructor.For(thrown);

    public object Run(Invocation invocation) => throw _create();
}

/// <summary>Reads an action from a case: an object whose only member says its kind.</summary>
internal sealed class ActionConverter : CaseConverter<IAction>
{
    protected override IAction Read(JsonElement json, JsonSerializerOptions options)
    {
        if (json.ValueKind != JsonValueKind.Object || json.GetPropertyCount() != 1)
        {
            throw new JsonException($"{json.GetRawText()} is no action: it needs exactly one member");
        }

        var kind = json.EnumerateObject().Single();
        return kind.Name switch
        {
            "value" => new ValueAction(ValueReader.Read(kind.Value)),
            "void" when kind.Value.ValueKind == JsonValueKind.True => new VoidAction(),
            "response" => new ResponseAction(kind.Value.Deserialize<ResponseDescription>(options)!),
            "throw" => new ThrowAction(kind.Value.Deserialize<ThrowDescription>(options)!),
            _ => throw new JsonException($"{json.GetRawText()} is no known action"),
        };
    }
}
