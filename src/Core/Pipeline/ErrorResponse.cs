namespace LambdaEventHandler;

/// <summary>Creates the responses of the built-in errors: in the usual form, or as problem details if the app uses them.</summary>
internal static class ErrorResponse
{
    public static Response Create(Request request, int statusCode, string message) => request.ProblemDetails is { } options
        ? Problem(CreateProblem(request, options, statusCode, message), statusCode)
        : Response.Json(new ErrorBody(statusCode, message), statusCode);

    public static Response Create(Request request, ServiceException exception)
    {
        var response = request.ProblemDetails is { } options ? Problem(CreateProblem(request, options, exception), exception.StatusCode) : CreateUsual(exception);
        if (exception.HasHeaders)
        {
            foreach (var (name, value) in exception.Headers.Entries)
            {
                response.Headers.Append(name, value);
            }
        }

        return response;
    }

    /// <summary>Creates problem details as the app customizes them.</summary>
    public static ProblemDetails CreateProblem(Request request, ProblemDetailsOptions options, int statusCode, string message) =>
        Customize(Describe(request, statusCode, message, errors: null), request, options);

    /// <summary>Returns the ID of the occurrence: that of the Lambda request, which log entries have, too.</summary>
    public static string? InstanceOf(Request request) => Guid.TryParse(request.LambdaContext.AwsRequestId, out var id) ? $"urn:uuid:{id}" : null;

    private static Response CreateUsual(ServiceException exception)
    {
        if (exception is RequestValidationException validation)
        {
            return Response.Json(new ValidationErrorBody(exception.StatusCode, exception.Message, validation.Errors), exception.StatusCode);
        }

        var body = new ErrorBody(exception.StatusCode, exception.Message)
        {
            Errors = exception is BindingException { Errors: { Count: > 1 } errors } ? errors : null,
            Details = exception.Details,
        };
        return Response.Json(body, exception.StatusCode);
    }

    private static ProblemDetails CreateProblem(Request request, ProblemDetailsOptions options, ServiceException exception)
    {
        var problem = Describe(request, exception.StatusCode, exception.Message, ErrorsOf(exception));
        if (exception.Details is { } details)
        {
            problem.Extensions["details"] = details;
        }

        return Customize(problem, request, options);
    }

    private static ProblemDetails Describe(Request request, int statusCode, string message, ProblemError[]? errors) => new()
    {
        Title = HttpStatus.Title(statusCode),
        Status = statusCode,
        Detail = message,
        Instance = InstanceOf(request),
        Errors = errors,
    };

    private static ProblemDetails Customize(ProblemDetails problem, Request request, ProblemDetailsOptions options)
    {
        options.Customize?.Invoke(problem, request);
        return problem;
    }

    private static ProblemError[]? ErrorsOf(ServiceException exception) => exception switch
    {
        BindingException { Errors: var errors } => [.. errors.Select(static error => ProblemError.Of(error.In, error.Parameter, error.Message))],
        RequestValidationException { Errors: var errors } => [.. errors.Select(static error => ProblemError.Of(error.In, error.Path, error.Message))],
        _ => null,
    };

    private static Response Problem(ProblemDetails problem, int statusCode) =>
        new(statusCode) { ContentType = ProblemDetails.ContentType, Body = ResponseBody.FromValue(problem) };
}
