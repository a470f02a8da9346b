using System.Text.Json;

namespace LambdaEventHandler.Gateway;

/// <summary>A service in front of a function: makes the event of a request, and the answer of the function's response.</summary>
internal abstract class FrontService
{
    /// <summary>The service's name for the user.</summary>
    public abstract string Title { get; }

    /// <summary>The stage; null where the service has none.</summary>
    public virtual string? Stage => null;

    /// <summary>The largest body of a request.</summary>
    public abstract int BodyLimit { get; }

    /// <summary>The largest response of the function.</summary>
    public virtual int ResponseLimit => ServiceLimits.LambdaPayload;

    public abstract ServiceAnswer RequestTooLarge { get; }

    /// <summary>The answer to a request that breaks HTTP's rules.</summary>
    public abstract ServiceAnswer BadRequest { get; }

    /// <summary>The answer where the function threw, or returned what the service cannot read.</summary>
    public abstract ServiceAnswer FunctionFailed { get; }

    public abstract Resolver ResolverOf(Resolver app);

    /// <summary>Writes the members of the event.</summary>
    public abstract void WriteEvent(Utf8JsonWriter writer, ReceivedRequest request);

    /// <summary>Adds the headers that the service sends itself with every response of the function.</summary>
    public virtual ServiceAnswer Sign(ServiceAnswer answer, ReceivedRequest request) => answer;

    /// <exception cref="MalformedResponseException">The service cannot read the response.</exception>
    public abstract ServiceAnswer ReadResponse(ReadOnlyMemory<byte> json);
}
