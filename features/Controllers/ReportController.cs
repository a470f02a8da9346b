namespace LambdaEventHandler.Features.Controllers;

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
