namespace LambdaEventHandler.Resilience;

/// <summary>Handlers of errors. What they throw is an exception in addition to the one that they handle.</summary>
internal static class ErrorPlaces
{
    private static readonly SentRequest Nowhere = new("GET", "/nowhere");

    public static IReadOnlyList<Place> All { get; } =
    [
        new("exception handler", app => app.Builder.OnException<InvalidOperationException>(Response (_, _) => throw new TimeoutException(Inside.Secret)).MapGet("/place", Inside.Throw<string>)) { Entries = 2 },
        new("asynchronous exception handler", app => app.Builder.OnException<InvalidOperationException>(async ValueTask<Response> (_, _) => await Inside.ThrowLaterAsync<Response>()).MapGet("/place", Inside.Throw<string>)) { Entries = 2 },
        new("exception handler that throws the exception again", app => app.Builder.OnException<InvalidOperationException>(Response (exception, _) => throw exception).MapGet("/place", Inside.Throw<string>)),
        new("exception handler whose body cannot be serialized", app => app.Builder.OnException<InvalidOperationException>((_, _) => Response.Json(new BodyPlaces.Half(0))).MapGet("/place", Inside.Throw<string>)) { Entries = 2 },
        new("exception handler whose stream fails", app => app.Builder.OnException<InvalidOperationException>((_, _) => new Response { Body = app.Track(new FailingStream("Read")) }).MapGet("/place", Inside.Throw<string>)) { Entries = 2 },
        new("exception handler that answers with an error", app => app.Builder.OnException<InvalidOperationException>(Response (exception, _) => throw new ServiceException(503, "busy", exception)).MapGet("/place", Inside.Throw<string>)) { Status = 503, Entries = 0 },
        new("not-found handler", app => app.Builder.OnNotFound(Response (_) => throw Inside.Failure())) { Request = Nowhere },
        new("asynchronous not-found handler", app => app.Builder.OnNotFound(async ValueTask<Response> (_) => await Inside.ThrowLaterAsync<Response>())) { Request = Nowhere },
        new("not-found handler whose body cannot be serialized", app => app.Builder.OnNotFound(_ => Response.Json(new BodyPlaces.Half(0)))) { Request = Nowhere },
        new("details of an error", app => app.Builder.MapGet("/place", string () => throw new ServiceException(409, "taken") { Details = new BodyPlaces.Half(0) })),
        // The error and the response to the exception are both problem details.
        new("problem details of a 404", app => app.Builder.UseProblemDetails(options => options.Customize = (problem, _) => throw Inside.Failure(problem.Title))) { Request = Nowhere, Entries = 2 },
        new("problem details of an error", app => app.Builder.UseProblemDetails(options => options.Customize = (problem, _) => throw Inside.Failure(problem.Title)).MapGet("/place", string () => throw new ServiceException(409, "taken"))) { Entries = 2 },
        new("problem details of an unhandled exception", app => app.Builder.UseProblemDetails(options => options.Customize = (problem, _) => throw Inside.Failure(problem.Title)).MapGet("/place", Inside.Throw<string>)) { Entries = 2 },
    ];
}
