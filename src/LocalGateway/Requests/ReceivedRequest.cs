using System.Globalization;

namespace LambdaEventHandler.Gateway;

/// <summary>A request as it came over the wire: nothing in it is decoded.</summary>
internal sealed record ReceivedRequest(string Method, RequestTarget Target, ReceivedHeaders Headers, byte[] Body)
{
    public required string Protocol { get; init; }

    public required string SourceAddress { get; init; }

    public required int Port { get; init; }

    public required DateTimeOffset Time { get; init; }

    public Guid Id { get; } = Guid.NewGuid();

    /// <summary>The client's trace id, or a new one (AWS: "X-Ray trace header").</summary>
    public string TraceId => Headers.Last(ForwardedHeaders.TraceId) is { Length: > 0 } sent && HeaderSyntax.IsValue(sent)
        ? sent
        : string.Create(CultureInfo.InvariantCulture, $"Root=1-{Time.ToUnixTimeSeconds():x8}-{Id.ToString("N")[..24]}");

    /// <summary>The time as access logs write it.</summary>
    public string LogTime => Time.UtcDateTime.ToString("dd/MMM/yyyy:HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
}
