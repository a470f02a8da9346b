using System.Text.Json;

namespace LambdaEventHandler;

/// <summary>
/// Names the event of a service that sends no HTTP requests, for the exception of a function that receives it by mistake
/// (<see href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-services.html">AWS: Invoking Lambda with events from other AWS services</see>).
/// </summary>
internal static class OtherEvent
{
    private const string Fix = "Handle it in a function of its own, or remove the trigger.";

    /// <summary>Throws if the event is one of a known service.</summary>
    /// <param name="sent">The event. An object of an Amazon.Lambda package is not one of another service.</param>
    /// <param name="source">The source whose resolver received it.</param>
    /// <exception cref="InvalidEventException">The event is one of a known service.</exception>
    public static void ThrowIfKnown(RawEvent sent, EventSource source)
    {
        if (sent.CopyJson() is { } json && Find(json) is { } name)
        {
            throw new InvalidEventException($"This looks like an event of {name}, which {source.ResolverName} cannot answer: it answers the event of {source.Description}. {Fix}");
        }
    }

    private static string? Find(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Find(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Deeper than a document may be, or with an unpaired surrogate: no service sends that.
            return null;
        }
    }

    private static string? Find(JsonElement sent) =>
        Property(sent, "Records") is { ValueKind: JsonValueKind.Array } records && records.GetArrayLength() > 0 ? OfRecord(records[0])
        : Property(sent, "methodArn") is not null || Property(sent, "routeArn") is not null ? "a Lambda authorizer"
        : Property(sent, "detail-type") is not null ? "EventBridge"
        : Property(sent, "requestContext") is { ValueKind: JsonValueKind.Object } context && Property(context, "connectionId") is not null ? "a WebSocket API"
        : null;

    // SNS has a capital there.
    private static string? OfRecord(JsonElement record) =>
        (Text(record, "eventSource") ?? Text(record, "EventSource")) switch
        {
            "aws:sqs" => "SQS",
            "aws:sns" => "SNS",
            "aws:s3" => "S3",
            "aws:ses" => "SES",
            "aws:dynamodb" => "DynamoDB Streams",
            "aws:kinesis" => "Kinesis",
            _ => null,
        };

    private static string? Text(JsonElement parent, string name) => Property(parent, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static JsonElement? Property(JsonElement parent, string name) => parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) ? value : null;
}
