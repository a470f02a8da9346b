using System.Net.ServerSentEvents;

namespace LambdaEventHandler.OpenApi;

/// <summary>The results that are written piece by piece. Asynchronous items are an array in JSON, and lines of JSON for a client that prefers them.</summary>
internal static class StreamedResults
{
    public const string EventStream = "text/event-stream";

    /// <summary>The content types of JSON lines, which a client can ask for.</summary>
    public static readonly string[] JsonLines = ["application/jsonl", "application/x-ndjson"];

    /// <summary>Determines whether a result is a sequence of server-sent events.</summary>
    public static bool AreEvents(Type type) => IsSequence(type) && type.GenericTypeArguments[0] is { IsGenericType: true } item && item.GetGenericTypeDefinition() == typeof(SseItem<>);

    /// <summary>Determines whether a result is a sequence of items.</summary>
    public static bool AreItems(Type type) => IsSequence(type) && !AreEvents(type);

    /// <summary>Returns the type of the items of an asynchronous sequence, which is the only one that a JsonSerializerContext must have; null for any other type.</summary>
    public static Type? ItemOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>) ? type.GenericTypeArguments[0] : null;

    /// <summary>Determines whether a result is code that writes the body.</summary>
    public static bool IsWriter(Type type) => type == typeof(Func<Stream, CancellationToken, Task>);

    private static bool IsSequence(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>);
}
