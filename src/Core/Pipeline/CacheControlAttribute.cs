namespace LambdaEventHandler;

/// <summary>Sets <c>Cache-Control</c> (RFC 9111, section 5.2): the value when the status is 200, <c>no-cache</c> otherwise. It wins over the answer's own header.</summary>
/// <param name="value">The directives, for example <c>max-age=600</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class CacheControlAttribute(string value) : Attribute
{
    /// <summary>The directives.</summary>
    public string Value { get; } = value;
}
