using LambdaEventHandler.Cors;

namespace LambdaEventHandler.Features.Controllers;

public sealed class CatalogController
{
    public string GetCatalog() => "catalog";

    public string PutCatalog() => "replaced";

    [DisableCors]
    public string PostCatalog() => "added";

    [DisableCors]
    public string GetStock() => "stock";

    public Response GetForeignCatalog() => new()
    {
        Body = "catalog",
        Headers = { ["Access-Control-Allow-Origin"] = "https://elsewhere.example", ["Vary"] = "Accept-Language" },
    };

    public Response GetPersonalCatalog() => new() { Body = "catalog", Headers = { ["Vary"] = "*" } };
}

public sealed class InternalDocumentsController : Controller
{
    [HttpAny("/internal-documents")]
    [DisableCors]
    public string Any() => $"{Request.Method} of any";
}

[Compress]
public sealed class ReportController
{
    private const string Report = "a report that is worth a little less on the wire";

    public string GetReport() => Report;

    public string GetMissingReport() => throw new NotFoundException("there is no report");

    public Response GetReceipt() => new() { Body = Report, Compress = false };

    public Response GetTaggedReport() => new() { Body = Report, Headers = { ["ETag"] = "\"v8\"", ["Vary"] = "Accept-Language" } };

    public Response GetFinishedReport() => new() { Body = Report, Headers = { ["Content-Encoding"] = "zstd" } };

    public Response GetSealedReport() => new() { Body = Report, Headers = { ["Cache-Control"] = "private, no-transform" } };

    public Response GetPartialReport() => new(206) { Body = Report, Headers = { ["Content-Range"] = "bytes 0-47/200" } };

    public Response GetMarkedReport() => new() { Body = Report, Headers = { ["Content-Range"] = "bytes 0-47/200" } };

    public Response GetDigestedReport() => new() { Body = Report, Headers = { ["Content-MD5"] = "abc", ["Digest"] = "abc", ["Vary"] = "*" } };

    public Response GetUnchangedReport() => new(304) { Headers = { ["ETag"] = "\"v8\"" } };
}

/// <summary>Returns 304 if the client already has the report.</summary>
[Compress]
public sealed class CachedReportController : Controller
{
    private const string Tag = "\"v8\"";

    public Response GetCachedReport() => Request.Headers["If-None-Match"]?.EndsWith(Tag, StringComparison.Ordinal) == true
        ? new(304) { Headers = { ["ETag"] = Tag } }
        : new() { Body = "a report that is worth a little less on the wire", Headers = { ["ETag"] = Tag } };
}

/// <summary>Sets compression for each response.</summary>
public sealed class ChoosyController
{
    public Response GetLong() => new() { Body = new string('x', 100), Compress = true };

    public Response GetShort() => new() { Body = "x" };

    public Response GetEvents() => new() { Body = "data: 1\n\n", ContentType = "text/event-stream" };
}

public sealed class PictureController
{
    public Response GetPhoto() => Response.Binary(new byte[4096], "image/jpeg");

    public Response GetDrawing() => new() { ContentType = "image/svg+xml", Body = $"<svg xmlns='http://www.w3.org/2000/svg'>{string.Concat(Enumerable.Repeat("<path d='M0 0h1v1z'/>", 200))}</svg>" };
}
