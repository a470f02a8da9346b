using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using LambdaEventHandler;

namespace Claims;

public sealed class ClaimsController
{
    public string GetUser(ClaimsPrincipal user, Request request) => $"{user.Identity!.Name} {ReferenceEquals(user, request.User)}";

    public string GetSub([FromClaim("sub")] Guid userId, int page = 1) => $"{userId} {page}";

    public string GetName([FromClaim] string? name, [FromClaim("group")] string[] groups, [FromClaim("age")] int age = 7) => $"{name} {string.Join('+', groups)} {age}";

    public string GetTenant([FromAuthorizer("tenantId")] int tenant, [FromAuthorizer] string? plan) => $"{tenant} {plan}";

    public string PostBody([FromClaim("sub")] string sub, Body body, [Range(1, 5)] int page = 1) => $"{sub} {body.Name} {page}";
}

public sealed record Body(string Name);
