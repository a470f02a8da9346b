namespace LambdaEventHandler.Features.Controllers;

/// <summary>Sends the report only to who does not have it yet.</summary>
[Compress]
public sealed class CachedReportController : Controller
{
    private const string Tag = "\"v8\"";

    public Response GetCachedReport() => Request.Headers["If-None-Match"]?.EndsWith(Tag, StringComparison.Ordinal) == true
        ? new(304) { Headers = { ["ETag"] = Tag } }
        : new() { Body = "a report that is worth a little less on the wire", Headers = { ["ETag"] = Tag } };
}
