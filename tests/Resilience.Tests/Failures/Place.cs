namespace LambdaEventHandler.Resilience;

/// <summary>A place of an app that throws an exception, and what is to happen then.</summary>
/// <param name="Name">The place.</param>
/// <param name="Configure">Makes an app that throws there.</param>
internal sealed record Place(string Name, Action<FailingApp> Configure)
{
    /// <summary>The request that gets there.</summary>
    public SentRequest Request { get; init; } = new("GET", "/place") { Query = [("value", "1")] };

    /// <summary>The status of the response.</summary>
    public int Status { get; init; } = 500;

    /// <summary>The number of exceptions, each of which has one log entry.</summary>
    public int Entries { get; init; } = 1;

    /// <summary>The number of log entries of a second request.</summary>
    public int EntriesOfSecond { get; init; } = -1;

    /// <summary>The level of the log entries.</summary>
    public string Level { get; init; } = "Error";

    /// <summary>What the log entries contain.</summary>
    public string Logged { get; init; } = Inside.Secret;

    /// <summary>Whether the exception comes after the first bytes of a streamed response, whose status can't change anymore. Then the invocation fails, so that Lambda breaks the response off.</summary>
    public bool IsHalfway { get; init; }

    /// <summary>Determines which services get to the place. By default, all do.</summary>
    public Func<Service, bool> IsReachedBy { get; init; } = static _ => true;

    /// <summary>Whether the container stops at a service that throws when it is disposed, and leaves those open that were created before.</summary>
    public bool StopsContainer { get; init; }

    /// <summary>Whether the logger of the invocation throws, too.</summary>
    public bool HasNoLog { get; init; }
}
