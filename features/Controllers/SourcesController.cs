namespace LambdaEventHandler.Features.Controllers;

/// <summary>Takes each argument from where its attribute says.</summary>
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
