using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LambdaEventHandler.Resilience;

/// <summary>What a client gets.</summary>
/// <param name="Status">The HTTP status code.</param>
/// <param name="Body">The body as text.</param>
/// <param name="Everything">Everything that is sent: status, headers, and body.</param>
internal sealed record Answer(int Status, string Body, string Everything)
{
    /// <summary>The exception that failed the invocation after the first bytes were sent; null if it succeeded.</summary>
    public Exception? Failure { get; private init; }

    /// <summary>Whether the response ends, so that the client takes it for complete.</summary>
    public bool IsComplete { get; private init; } = true;

    public static Answer Of(byte[] json)
    {
        var wire = JsonNode.Parse(json)!.AsObject();
        var body = (string?)wire["body"] ?? "";
        if ((bool?)wire["isBase64Encoded"] == true)
        {
            body = Encoding.UTF8.GetString(Convert.FromBase64String(body));
        }

        return new((int)wire["statusCode"]!, body, $"{wire}\n{body}");
    }

    public static Answer OfStream(RuntimeClient client)
    {
        using var prelude = JsonDocument.Parse(client.Prelude);
        return new(prelude.RootElement.GetProperty("statusCode").GetInt32(), client.PayloadText, $"{client.Prelude}\n{client.PayloadText}")
        {
            Failure = client.Failure,
            IsComplete = client.IsClosed,
        };
    }
}
