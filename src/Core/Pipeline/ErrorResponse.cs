namespace LambdaEventHandler;

/// <summary>Creates the responses of the built-in errors: in the usual form, or as problem details if the app uses them.</summary>
internal static class ErrorResponse
{
    public static Response Create(Request request, int statusCode, string message) => request.ProblemDetails is { } options
        ? options.CreateResponse(request, statusCode, message)
        : Response.Json(new ErrorBody(statusCode, message), statusCode);

    public static Response Create(Request request, ServiceException exception)
    {
        var response = request.ProblemDetails is { } options ? options.CreateResponse(request, exception) : CreateUsual(exception);
        if (exception.HasHeaders)
        {
            foreach (var (name, value) in exception.Headers.Entries)
            {
                response.Headers.Append(name, value);
            }
        }

        return response;
    }

    private static Response CreateUsual(ServiceException exception)
    {
        var body = exception.CreateBody();
        return new(exception.StatusCode) { ContentType = "application/json", Body = ResponseBody.FromValue(body, body.GetType()) };
    }
}
