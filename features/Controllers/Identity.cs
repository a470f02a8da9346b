using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace LambdaEventHandler.Features.Controllers;

public sealed class WhoController : Controller
{
    [HttpGet("/whoami")]
    public object Get(ClaimsPrincipal user) => new
    {
        Type = user.Identity!.AuthenticationType,
        user.Identity.IsAuthenticated,
        user.Identity.Name,
    };

    [HttpGet("/hello/lessa")]
    public object GetHello(ClaimsPrincipal user) => Get(user);
}

public sealed class ClaimsController : Controller
{
    [HttpGet("/whoami")]
    public IEnumerable<string> Get() => Request.User.Claims.Select(claim => $"{claim.Type}: {claim.Value}");
}

public sealed class RiderController
{
    [HttpGet("/whoami")]
    public string Get([FromClaim("sub")] Guid id, [FromClaim("cognito:groups")] string[] groups) => $"{id} in {string.Join(" and ", groups)}";
}

public sealed class TenantController
{
    [HttpGet("/whoami")]
    public int Get([FromAuthorizer("tenantId")] int tenant) => tenant;
}

public sealed class AddressController : Controller
{
    public string? GetAddress() => Request.ClientAddress?.ToString();

    public Uri GetUri() => Request.Uri;
}

[Authorize]
public sealed class WeyrController
{
    [HttpGet("/whoami")]
    public string Get() => "welcome";

    public string GetWeyr() => "welcome";

    [AllowAnonymous]
    public string GetDoor() => "open";

    [Authorize(Roles = "weyrleaders")]
    public string GetCouncil() => "welcome";

    [Authorize("Grown-up")]
    public string GetBar() => "welcome";

    [RequireScope("greetings/write")]
    public string PostWeyr() => "written";
}
