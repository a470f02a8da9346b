using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;

namespace LambdaEventHandler.Features.Controllers;

/// <summary>Takes the parameters that come from the invocation.</summary>
public sealed class GivenController
{
    public object GetGiven(Request request, ILambdaContext context, APIGatewayProxyRequest proxyRequest, CancellationToken cancellationToken) => new
    {
        request.Path,
        context.FunctionName,
        proxyRequest.RequestContext.Stage,
        CanBeCancelled = cancellationToken.CanBeCanceled,
    };
}

/// <summary>Takes each argument from the source that its attribute names.</summary>
public sealed class SourcesController
{
    [HttpPut("/sources/{source-id}")]
    public object Save(
        [FromRoute("source-id")] int id,
        [FromQuery("dry-run")] bool dryRun,
        [FromHeader("X-Trace")] string trace,
        [FromBody] Dictionary<string, int> counts,
        string? comment = null) => new { id, dryRun, trace, counts, comment };

    public object GetSources(int[] ids, List<Guid>? keys = null) => new { ids, keys };

    public object PostSources(Person? person = null) => new { person };
}

/// <summary>Returns the bound value: one action for each type.</summary>
[Route("/kinds")]
public sealed class KindsController
{
    public int GetInt([FromQuery] int value) => value;

    public decimal GetDecimal([FromQuery] decimal value) => value;

    public double GetDouble([FromQuery] double value) => value;

    public bool GetBool([FromQuery] bool value) => value;

    public Guid GetGuid([FromQuery] Guid value) => value;

    public DateOnly GetDate([FromQuery] DateOnly value) => value;

    public DateTime GetTime([FromQuery] DateTime value) => value;

    public DateTimeOffset GetMoment([FromQuery] DateTimeOffset value) => value;

    public TimeSpan GetSpan([FromQuery] TimeSpan value) => value;

    public Uri GetUri([FromQuery] Uri value) => value;

    public object GetShade([FromQuery] Shade value) => new { Shade = $"{value}" };

    public object GetText([FromQuery] string value) => new { Text = value };
}

public enum Shade
{
    Red,
    Green,
    Blue,
}
