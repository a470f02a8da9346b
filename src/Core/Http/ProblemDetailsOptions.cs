using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace LambdaEventHandler;

/// <summary>Represents the options of problem details.</summary>
public sealed class ProblemDetailsOptions
{
    /// <summary>Gets or sets a method that changes the problem details of every error before they are serialized.</summary>
    /// <value>
    /// The method receives the problem details and the request, and must be thread-safe. If it throws, the exception is logged and the response is 500. The default
    /// is <see langword="null"/>.
    /// </value>
    /// <example><c>options.Customize = (problem, request) => problem.Instance = request.Path</c></example>
    public Action<ProblemDetails, Request>? Customize { get; set; }

    // Instance methods, so that an app without UseProblemDetails has no types of problem details in its native executable.

    /// <summary>Creates problem details as the app customizes them.</summary>
    internal ProblemDetails Create(Request request, int statusCode, string message) => CustomizeFor(request, Describe(request, statusCode, message, errors: null));

    internal Response CreateResponse(Request request, int statusCode, string message) => ToResponse(Create(request, statusCode, message), statusCode);

    internal Response CreateResponse(Request request, ServiceException exception)
    {
        var problem = Describe(request, exception.StatusCode, exception.Message, exception.CreateProblemErrors());
        if (exception.Details is { } details)
        {
            problem.Extensions["details"] = details;
        }

        return ToResponse(CustomizeFor(request, problem), exception.StatusCode);
    }

    /// <summary>Serializes problem details without the pipeline.</summary>
    internal void Serialize(Request request, int statusCode, string message, IBufferWriter<byte> output) =>
        request.Serializer.Serialize(Create(request, statusCode, message), typeof(ProblemDetails), output);

    /// <summary>Returns the ID of the occurrence: that of the Lambda request, which log entries have, too.</summary>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = OptionalFeature.Justification)]
    internal string? InstanceOf(Request request) => Guid.TryParse(request.LambdaContext.AwsRequestId, out var id) ? $"urn:uuid:{id}" : null;

    private static Response ToResponse(ProblemDetails problem, int statusCode) =>
        new(statusCode) { ContentType = ProblemDetails.ContentType, Body = ResponseBody.FromValue(problem) };

    private ProblemDetails Describe(Request request, int statusCode, string message, ProblemError[]? errors) => new()
    {
        Title = HttpStatus.Title(statusCode),
        Status = statusCode,
        Detail = message,
        Instance = InstanceOf(request),
        Errors = errors,
    };

    private ProblemDetails CustomizeFor(Request request, ProblemDetails problem)
    {
        Customize?.Invoke(problem, request);
        return problem;
    }
}
