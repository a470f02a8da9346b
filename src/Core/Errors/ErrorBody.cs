using System.Text.Json.Serialization;

namespace LambdaEventHandler;

/// <summary>The body of the built-in errors: <c>{"statusCode":404,"message":"Not found"}</c>. The naming policy of the app's JSON options applies to its names.</summary>
/// <param name="StatusCode">The HTTP status.</param>
/// <param name="Message">What is wrong, for the client.</param>
public sealed record ErrorBody(int StatusCode, string Message)
{
    /// <summary>Gets the values of the request that are missing or invalid, when there are several.</summary>
    /// <value>The default is <see langword="null"/>, which is not written.</value>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<BindingError>? Errors { get; init; }

    /// <summary>Gets the details of a <see cref="ServiceException"/>.</summary>
    /// <value>The default is <see langword="null"/>, which is not written.</value>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public object? Details { get; init; }
}
