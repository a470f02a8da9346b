namespace LambdaEventHandler;

/// <summary>
/// Sets the <c>Cache-Control</c> header (<see href="https://www.rfc-editor.org/rfc/rfc9111#section-5.2">RFC 9111, section 5.2</see>) of an action's
/// responses: the specified value for status 200, and <c>no-cache</c> for any other status. It replaces the header of the action's own response.
/// </summary>
/// <param name="value">The directives, for example <c>max-age=600</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class CacheControlAttribute(string value) : Attribute
{
    /// <summary>Gets the directives.</summary>
    public string Value { get; } = value;
}

/// <summary>Sets the <c>Cache-Control</c> header of routes that have a <see cref="CacheControlAttribute"/>, including on their errors.</summary>
public sealed class CacheControlBehavior : IBehavior
{
    /// <inheritdoc/>
    public async ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(next);
        var response = await next(request).ConfigureAwait(false);
        if (request.Route?.GetMetadata<CacheControlAttribute>() is { } cacheControl)
        {
            response.Headers["Cache-Control"] = response.StatusCode == 200 ? cacheControl.Value : "no-cache";
        }

        return response;
    }
}

/// <summary>Validates the value of a <see cref="CacheControlAttribute"/>, because an invalid header value would fail every request.</summary>
internal static class CacheControlRules
{
    public static void Check(Route route, ICollection<string> problems)
    {
        if (route.GetMetadata<CacheControlAttribute>() is { } attribute && FlawOf(attribute.Value) is { } flaw)
        {
            problems.Add($"{route.DisplayName}: [CacheControl] has {flaw}: write a directive such as 'max-age=600', or remove the attribute.");
        }
    }

    private static string? FlawOf(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return "an empty value";
        }

        return HeaderSyntax.FindInvalid(value) is { } character
            ? $"the invalid character U+{(int)character:X4} in its value"
            : null;
    }
}
