using System.Text.Json;
using Amazon.Lambda.ApplicationLoadBalancerEvents;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler;

/// <summary>
/// Application Load Balancers (AWS: "Use Lambda functions as targets of an Application Load Balancer"). Paths and queries arrive encoded;
/// a setting of the target group decides whether headers and queries have one value a name or several, for the response too.
/// </summary>
internal sealed partial class AlbFormat : PathEventFormat
{
    public static readonly AlbFormat Instance = new();

    public override string ResolverName => nameof(AlbResolver);

    public override int ResponseLimit => ResponseLimits.LoadBalancer;

    public override Query ReadQuery(RawEvent source)
    {
        var query = new Query();
        foreach (var (name, value) in base.ReadQuery(source).Entries)
        {
            query.Append(QueryString.Decode(name), QueryString.Decode(value));
        }

        return query;
    }

    public override object Deserialize(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, AlbEventJson.Default.ApplicationLoadBalancerRequest)!;

    public override byte[] Serialize(object source) =>
        JsonSerializer.SerializeToUtf8Bytes((ApplicationLoadBalancerRequest)source, AlbEventJson.Default.ApplicationLoadBalancerRequest);

    public override void Write(Response response, Request request, RawEvent source, ResponseWriter writer)
    {
        var hasBody = MessageBody.IsSent(response, request);
        var groups = new HeaderGroups(response, withCookies: true);
        writer.Begin(response.StatusCode, StatusDescription.Of(response.StatusCode));
        if (source.Has(EventField.MultiValueHeaders))
        {
            WriteSeveralValues(groups, writer);
        }
        else
        {
            WriteSingleValues(groups, request, writer);
        }

        writer.WriteBody(response, hasBody, whenAbsent: "");
        writer.End();
    }

    protected override EventFormat? ForeignFormatOf(RawEvent source) =>
        EventSourceGuess.FormatOf(source) is { } other && other != this ? other : null;

    private static void WriteSeveralValues(HeaderGroups groups, ResponseWriter writer)
    {
        writer.BeginMultiValueHeaders();
        while (groups.MoveNext())
        {
            writer.WriteMultiValueHeader(groups.Name, groups.Values());
        }

        writer.EndHeaders();
    }

    private static void WriteSingleValues(HeaderGroups groups, Request request, ResponseWriter writer)
    {
        writer.BeginHeaders();
        while (groups.MoveNext())
        {
            writer.WriteHeader(groups.Name, groups.Last);
            if (groups.Count > 1)
            {
                LogLostValues(request.LoggerFactory.CreateLogger("LambdaEventHandler.AlbResolver"), groups.Name, groups.Count);
            }
        }

        writer.EndHeaders();
    }

    [LoggerMessage(1, LogLevel.Warning, "The response header {Name} has {Count} values, of which only the last is sent: turn on multi-value headers for the load balancer's target group.")]
    private static partial void LogLostValues(ILogger logger, string name, int count);
}
