namespace LambdaEventHandler;

/// <summary>Sets <c>Cache-Control</c> (RFC 9111, section 5.2): the value when the status is 200, <c>no-cache</c> otherwise. It wins over the answer's own header.</summary>
/// <param name="value">The directives, for example <c>max-age=600</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class CacheControlAttribute(string value) : Attribute
{
    /// <summary>The directives.</summary>
    public string Value { get; } = value;
}

/// <summary>Sets the <c>Cache-Control</c> that a route's <see cref="CacheControlAttribute"/> asks for, on its errors too.</summary>
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

/// <summary>What a <see cref="CacheControlAttribute"/> must keep to: a value that is no header would fail with every request.</summary>
internal static class CacheControlRules
{
    public static void Check(Route route, ICollection<string> problems)
    {
        if (route.GetMetadata<CacheControlAttribute>() is { } attribute && FlawOf(attribute.Value) is { } flaw)
        {
            problems.Add($"{route.DisplayName}: [CacheControl] has {flaw}: write directives like 'max-age=600', or leave the attribute out.");
        }
    }

    private static string? FlawOf(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return "an empty value";
        }

        return HeaderSyntax.FindInvalid(value) is { } character
            ? $"a character that a header cannot carry, U+{(int)character:X4}, in its value"
            : null;
    }
}
