namespace LambdaEventHandler;

/// <summary>The headers of a request. Names are compared without case (RFC 9110, section 5.1); a value is never split at a comma.</summary>
public sealed class RequestHeaders : NamedValues
{
    internal RequestHeaders()
        : base(StringComparison.OrdinalIgnoreCase)
    {
    }
}
