namespace LambdaEventHandler;

/// <summary>Creates the responses of the built-in errors.</summary>
internal static class ErrorResponse
{
    public static Response Create(int statusCode, string message) => Response.Json(new ErrorBody(statusCode, message), statusCode);

    public static Response Create(ServiceException exception)
    {
        var body = new ErrorBody(exception.StatusCode, exception.Message)
        {
            Errors = exception is BindingException { Errors: { Count: > 1 } errors } ? errors : null,
            Details = exception.Details,
        };
        var response = Response.Json(body, exception.StatusCode);
        if (exception.HasHeaders)
        {
            foreach (var (name, value) in exception.Headers.Entries)
            {
                response.Headers.Append(name, value);
            }
        }

        return response;
    }
}
