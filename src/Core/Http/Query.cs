namespace LambdaEventHandler;

/// <summary>The decoded query parameters of a request. Names are compared with case, as RFC 3986 has it.</summary>
public sealed class Query : NamedValues
{
    internal Query()
        : base(StringComparer.Ordinal)
    {
    }
}
