using System.ComponentModel.DataAnnotations;
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

/// <summary>Takes cookies.</summary>
public sealed class CookieSourcesController
{
    public object GetCookieSources([FromCookie] string session, [FromCookie] int visits, [FromCookie("session")] string[] all) => new { session, visits, all };
}

/// <summary>Takes values from sources of its own.</summary>
[Route("/own-sources")]
public sealed class OwnSourcesController
{
    public int GetStops([FromMatrix] int stops) => stops;

    public Tenant GetTenant([FromTenant] Tenant tenant) => tenant;
}

public sealed record Tenant(string Name);

/// <summary>Reads text from the header X-Matrix.</summary>
public sealed class FromMatrixAttribute(string? name = null) : FromTextAttribute(name)
{
    public override string In => "matrix";

    public override string? GetText(Request request, string name) =>
        request.Headers["X-Matrix"]?.Split(';').FirstOrDefault(pair => pair.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];
}

/// <summary>Finds the tenant that the header X-Tenant names.</summary>
public sealed class FromTenantAttribute : FromValueAttribute
{
    public override string In => "header";

    public override async ValueTask<BindingResult> BindAsync(Request request, ParameterDescriptor parameter)
    {
        await Task.Yield();
        return request.Headers["X-Tenant"] switch
        {
            null => BindingResult.Missing,
            "acme" => BindingResult.Success(new Tenant("Acme")),
            _ => BindingResult.Failure("The tenant is unknown."),
        };
    }
}

/// <summary>Takes an object whose members come from the query.</summary>
public sealed class OrderSearchController : Controller
{
    public object GetOrders([FromQuery] OrderFilter filter) => new { filter.PageSize, Status = $"{filter.Status}", filter.Tag, filter.Sort };
}

public sealed record OrderFilter([Range(1, 100)] int PageSize, OrderStatus? Status, string[] Tag)
{
    public string Sort { get; init; } = "date";
}

public enum OrderStatus { Open, Shipped }
