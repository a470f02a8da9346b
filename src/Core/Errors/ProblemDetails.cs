using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace LambdaEventHandler;

/// <summary>
/// Represents the body of an error as <c>application/problem+json</c> (<see href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</see>). Its names are those of
/// the RFC, whatever the naming policy of the app's JSON options is.
/// </summary>
public sealed class ProblemDetails
{
    /// <summary>The content type of problem details.</summary>
    internal const string ContentType = "application/problem+json";

    /// <summary>Initializes a new instance of the <see cref="ProblemDetails"/> class.</summary>
    public ProblemDetails() => DetailedJsonTypes.Enable();

    /// <summary>Gets or sets the URI of the type of the problem (<see href="https://www.rfc-editor.org/rfc/rfc9457#section-3.1.1">RFC 9457, section 3.1.1</see>).</summary>
    /// <value>The default is <c>about:blank</c>, which means that the status describes the problem.</value>
    [JsonPropertyName("type")]
    public string Type { get; set; } = "about:blank";

    /// <summary>Gets or sets a short summary of the type of the problem.</summary>
    /// <value>The default is the reason phrase of the status, for example <c>Not Found</c>.</value>
    [JsonPropertyName("title")]
    public string Title { get; set; } = "";

    /// <summary>Gets the HTTP status code of the response.</summary>
    [JsonPropertyName("status")]
    public int Status { get; init; }

    /// <summary>Gets or sets the explanation of this occurrence of the problem.</summary>
    /// <value>The default is the message of the error.</value>
    [JsonPropertyName("detail")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Detail { get; set; }

    /// <summary>Gets or sets the URI of this occurrence of the problem.</summary>
    /// <value>
    /// The default is the ID of the Lambda request, which is also in the log: <c>urn:uuid:c6af9ac6-7b61-11e6-9a41-93e8deadbeef</c>; <see langword="null"/>, which
    /// is not written, if the ID is not a UUID.
    /// </value>
    [JsonPropertyName("instance")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Instance { get; set; }

    /// <summary>Gets or sets the values of the request that are missing or invalid.</summary>
    /// <value>The default is <see langword="null"/>, which is not written, unless values are missing or invalid.</value>
    [JsonPropertyName("errors")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ProblemError>? Errors { get; set; }

    /// <summary>Gets additional members (<see href="https://www.rfc-editor.org/rfc/rfc9457#section-3.2">RFC 9457, section 3.2</see>).</summary>
    /// <value>The <see cref="ServiceException.Details"/> of an exception are the member <c>details</c>. The default is an empty dictionary.</value>
    [JsonExtensionData]
    public IDictionary<string, object?> Extensions { get; } = new Dictionary<string, object?>();
}

/// <summary>Represents a missing or invalid value of a request, in <see cref="ProblemDetails"/>: with a pointer if it is in the body; otherwise, with its name and location.</summary>
public sealed class ProblemError
{
    /// <summary>Gets the message for the client.</summary>
    [JsonPropertyName("detail")]
    public required string Detail { get; init; }

    /// <summary>Gets the place in the body, as the fragment of a URI (<see href="https://www.rfc-editor.org/rfc/rfc6901#section-6">RFC 6901, section 6</see>).</summary>
    /// <value>For example <c>#/items/0/sku</c>, or <c>#</c> for the whole body; <see langword="null"/>, which is not written, for a value that is not in the body.</value>
    [JsonPropertyName("pointer")]
    [SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "The name of the RFC.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Pointer { get; init; }

    /// <summary>Gets the name of the parameter.</summary>
    /// <value><see langword="null"/>, which is not written, for a value in the body.</value>
    [JsonPropertyName("parameter")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Parameter { get; init; }

    /// <summary>Gets the location of the parameter, for example <c>query</c>.</summary>
    /// <value><see langword="null"/>, which is not written, for a value in the body.</value>
    [JsonPropertyName("in")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? In { get; init; }

    internal static ProblemError Of(string location, string path, string message) => location == JsonPath.Body
        ? new() { Detail = message, Pointer = JsonPath.ToPointer(path) }
        : new() { Detail = message, Parameter = path, In = location };
}
