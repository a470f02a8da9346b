using System.Text;
using LambdaEventHandler.Emulation;

namespace LambdaEventHandler.Testing;

/// <summary>Represents an invocation of the function: the event, and what the function returned.</summary>
public sealed class TestExchange
{
    internal TestExchange(Exchange exchange)
    {
        EventJson = TextOf(exchange.Event);
        ResponseJson = TextOf(exchange.FunctionResponse);
        Exception = exchange.Failure;
    }

    /// <summary>Gets the JSON of the event.</summary>
    /// <value>The JSON, or <see langword="null"/> if the service rejected the request because its body is too large.</value>
    public string? EventJson { get; }

    /// <summary>Gets the JSON that the function returned.</summary>
    /// <value>The JSON, or <see langword="null"/> if the function threw an exception or was not invoked.</value>
    public string? ResponseJson { get; }

    /// <summary>Gets the exception of the function, or the reason why the service can't send the function's response.</summary>
    /// <value>The exception, or <see langword="null"/>. The client receives the error of the service, for example 502.</value>
    public Exception? Exception { get; }

    private static string? TextOf(byte[]? json) => json is null ? null : Encoding.UTF8.GetString(json);
}
