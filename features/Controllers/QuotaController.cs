namespace LambdaEventHandler.Features.Controllers;

public sealed class QuotaController
{
    public string GetQuota() => throw new ServiceException(429, "Too many orders")
    {
        Headers = { ["Retry-After"] = "120" },
        Details = new { Limit = 100, Remaining = 0 },
    };

    public string DeleteQuota() => throw new UnauthorizedException { Headers = { ["WWW-Authenticate"] = "Bearer realm=\"orders\"" } };
}
