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
}
