namespace LambdaEventHandler;

/// <summary>Describes a response of an action for the OpenAPI document. It does not change the response.</summary>
/// <param name="statusCode">The HTTP status code, from 200 to 599.</param>
/// <param name="type">
/// The type of the JSON body. By default, a response with a status of 400 or higher has the body of the library's errors, and any other response has no body.
/// </param>
/// <exception cref="ArgumentOutOfRangeException"><paramref name="statusCode"/> is less than 200 or greater than 599.</exception>
/// <example><c>[ProducesResponse(404, typeof(Error))]</c></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class ProducesResponseAttribute(int statusCode, Type? type = null) : Attribute
{
    /// <summary>Gets the HTTP status code.</summary>
    public int StatusCode { get; } = statusCode is >= 200 and <= 599
        ? statusCode
        : throw new ArgumentOutOfRangeException(nameof(statusCode), statusCode, "The status code of a response is a number from 200 to 599.");

    /// <summary>Gets the type of the body.</summary>
    public Type? Type { get; } = type;

    /// <summary>Gets or sets when the action returns the response.</summary>
    /// <value>The default, <see langword="null"/>, is the reason phrase of the status, for example <c>Not found</c>.</value>
    public string? Description { get; set; }

    /// <summary>Gets or sets the content type of the body.</summary>
    /// <value>The default is <c>application/json</c>.</value>
    public string ContentType { get; set; } = "application/json";
}

/// <summary>Leaves an action, or all actions of a controller, out of the OpenAPI document. Requests for them are still handled.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ExcludeFromDescriptionAttribute : Attribute;

/// <summary>Sets the name of an action in the OpenAPI document (<c>operationId</c>), from which client generators derive the name of a method.</summary>
/// <remarks>The method is appended to the name if the action handles several methods: <c>saveUserPut</c>.</remarks>
/// <param name="id">The name. It is unique in the document.</param>
/// <exception cref="ArgumentException"><paramref name="id"/> is <see langword="null"/> or empty.</exception>
/// <example><c>[OperationId("listUsers")]</c></example>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OperationIdAttribute(string id) : Attribute
{
    /// <summary>Gets the name.</summary>
    public string Id { get; } = string.IsNullOrWhiteSpace(id) ? throw new ArgumentException("An operation ID cannot be empty.", nameof(id)) : id;
}
