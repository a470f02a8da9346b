using System.Globalization;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler.Features.Controllers;

public sealed class ErrorsController
{
    public string GetBadRequestError() => throw new BadRequestException("Missing required parameter");

    public string GetUnauthorizedError() => throw new UnauthorizedException("Unauthorized");

    public string GetNotFoundError() => throw new NotFoundException();

    public string GetInternalServerError() => throw new InternalServerErrorException("Internal server error");

    public string GetServiceError() => throw new ServiceException(502, "Something went wrong!");

    public string GetWordlessError() => throw new ServiceException(418, null);

    public string GetCausedError() => throw new BadRequestException("Try another table", new TimeoutException("table-7 of cluster-3"));
}

public sealed class QuotaController
{
    public string GetQuota() => throw new ServiceException(429, "Too many orders")
    {
        Headers = { ["Retry-After"] = "120" },
        Details = new { Limit = 100, Remaining = 0 },
    };

    public string DeleteQuota() => throw new UnauthorizedException { Headers = { ["WWW-Authenticate"] = "Bearer realm=\"orders\"" } };
}

public sealed class FailingController
{
    public string GetFailing() => throw new InvalidOperationException("the password is swordfish");

    public async Task<string> GetFailingLater()
    {
        await Task.Yield();
        return GetFailing();
    }
}

public sealed class LimitController : Controller
{
    public Response GetTodos() => Response.Text($"{int.Parse(Request.Query["limit"] ?? "0", CultureInfo.InvariantCulture)} todos");
}

/// <summary>Throws the exception that the request names.</summary>
public sealed class ThrowingController
{
    public string GetThrowing(string exception) => throw ExceptionNamed(exception, $"{exception} was requested");

    private static Exception ExceptionNamed(string exception, string message) => exception switch
    {
        nameof(ArgumentException) => new ArgumentException(message),
        nameof(ArgumentNullException) => new ArgumentNullException(null, message),
        nameof(ArgumentOutOfRangeException) => new ArgumentOutOfRangeException(null, message),
        nameof(TimeoutException) => new TimeoutException(message),
        nameof(BadRequestException) => new BadRequestException(message),
        _ => new NotSupportedException(message),
    };
}

/// <summary>Copies client input into headers and messages without validation.</summary>
public sealed class ReflectingController : Controller
{
    public Response GetReflection() => new(200) { Headers = { ["X-Name"] = Request.Headers["x-name"] } };

    public Response GetRedirection(string? to = null) => Response.Redirect(to ?? "/");

    public string GetFailures(string name) => throw new InvalidOperationException($"nobody knows {name}");
}

public sealed partial class ScopedController(ILogger<ScopedController> logger)
{
    private static readonly Func<ILogger, string, IDisposable?> Visit = LoggerMessage.DefineScope<string>("Visit of {Name}");

    public void GetScoped(string name)
    {
        using (Visit(logger, name))
        {
            Hello(logger);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "hello")]
    private static partial void Hello(ILogger logger);
}
