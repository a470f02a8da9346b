using System.Net.ServerSentEvents;

namespace LambdaEventHandler.OpenApi;

/// <summary>The results that are written piece by piece, and are not JSON. Asynchronous items are described as an array.</summary>
internal static class StreamedResults
{
    public const string EventStream = "text/event-stream";

    /// <summary>Determines whether a result is a sequence of server-sent events.</summary>
    public static bool AreEvents(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)
        && type.GenericTypeArguments[0] is { IsGenericType: true } item && item.GetGenericTypeDefinition() == typeof(SseItem<>);

    /// <summary>Returns the type of the items of an asynchronous sequence, which is the only one that a JsonSerializerContext must have; null for any other type.</summary>
    public static Type? ItemOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>) ? type.GenericTypeArguments[0] : null;

    /// <summary>Determines whether a result is code that writes the body.</summary>
    public static bool IsWriter(Type type) => type == typeof(Func<Stream, CancellationToken, Task>);
}
