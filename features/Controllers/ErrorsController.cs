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
