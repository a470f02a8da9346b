namespace LambdaEventHandler;

/// <summary>
/// Adds an entity tag to the responses of an action, or of all actions of a controller, and evaluates the preconditions of its requests
/// (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-13">RFC 9110, section 13</see>). It requires <c>UseConditionalRequests</c>.
/// </summary>
/// <remarks>
/// GET and HEAD return 304 if the client has the current representation. The tag is computed from the bytes of the body, unless the action sets its own. An action for
/// another method calls <see cref="RequestPreconditions.CheckPreconditions"/> before it changes anything.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ETagAttribute : Attribute
{
    /// <summary>
    /// Gets or sets a value that indicates whether PUT, PATCH, and DELETE return 428 for a request without a precondition
    /// (<see href="https://www.rfc-editor.org/rfc/rfc6585#section-3">RFC 6585, section 3</see>).
    /// </summary>
    /// <value>The default is <see langword="false"/>, unless <see cref="ConditionalRequests.ConditionalRequestsOptions.RequirePreconditions"/> is set.</value>
    public bool Required { get; set; }
}
