using Microsoft.AspNetCore.Authorization;

namespace LambdaEventHandler.Features.Controllers;

/// <summary>Returns resources that clients keep, and that several clients change.</summary>
[ETag]
public sealed class KeptDocumentsController : Controller
{
    private static readonly DateTimeOffset Modified = new(2026, 10, 21, 7, 28, 0, TimeSpan.Zero);

    [CacheControl("max-age=600")]
    public string GetDocuments() => "hello universe";

    [HttpGet("/documents/versioned")]
    public Response Versioned() => new() { Body = "hello universe", ETag = "v8", LastModified = Modified };

    [HttpPut("/documents/versioned")]
    public void Replace() => Request.CheckPreconditions("v8", Modified);

    [HttpPut("/documents/new")]
    public void Create() => Request.CheckPreconditions(null);

    [HttpDelete("/documents/versioned")]
    [ETag(Required = true)]
    public void Delete() => Request.CheckPreconditions("v8", Modified);

    [HttpDelete("/documents/undated")]
    [ETag(Required = true)]
    public void DeleteUndated() => Request.CheckPreconditions("v8");

    [HttpOptions("/documents/versioned")]
    public void DescribeVersioned()
    {
    }

    [HttpGet("/documents/letters")]
    public Response Letters() => new() { Body = "abcdefghijklmnopqrstuvwxyz"u8.ToArray(), ContentType = "application/x-letters", ETag = "v8", LastModified = Modified };

    [Compress]
    [HttpGet("/documents/report")]
    public Response Report() => new() { Body = "a report that is worth a little less on the wire", ETag = "v8" };

    [HttpGet("/documents/missing")]
    public string Missing() => throw new NotFoundException();
}

/// <summary>Changes a resource only for editors that send a precondition.</summary>
[Authorize(Roles = "editors")]
public sealed class GuardedDocumentsController : Controller
{
    [HttpPut("/guarded-documents")]
    [ETag(Required = true)]
    public void Replace() => Request.CheckPreconditions("v8");
}
