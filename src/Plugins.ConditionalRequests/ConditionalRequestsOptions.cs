namespace LambdaEventHandler.ConditionalRequests;

/// <summary>Represents the options of conditional requests.</summary>
public sealed class ConditionalRequestsOptions
{
    /// <summary>Gets or sets a value that indicates whether all routes have entity tags and preconditions.</summary>
    /// <value>The default is <see langword="false"/>, which means only the actions with <see cref="ETagAttribute"/>.</value>
    public bool All { get; set; }

    /// <summary>Gets or sets a value that indicates whether PUT, PATCH, and DELETE return 428 for a request without a precondition.</summary>
    /// <value>The default is <see langword="false"/>, unless <see cref="ETagAttribute.Required"/> is set.</value>
    public bool RequirePreconditions { get; set; }

    /// <summary>
    /// Gets or sets a value that indicates whether <c>If-Match</c> accepts weak tags. RFC 9110 doesn't allow it, but a client that receives compressed responses only knows
    /// weak tags, because compression changes the bytes and not the resource.
    /// </summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool MatchWeakTags { get; set; }

    /// <summary>Gets or sets a value that indicates whether GET returns the requested ranges of binary bodies.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool Ranges { get; set; } = true;

    /// <summary>Gets or sets the maximum number of ranges of a request. A request with more gets the whole body.</summary>
    /// <value>From 1 to 1,000. The default is 16.</value>
    public int MaxRanges { get; set; } = 16;

    /// <summary>Returns a message with a fix for each invalid option.</summary>
    internal IEnumerable<string> FindProblems()
    {
        if (MaxRanges is < 1 or > MostRanges)
        {
            yield return $"Conditional requests: MaxRanges is {MaxRanges}: set 1 to 1,000. To turn off ranges, set Ranges to false.";
        }
    }

    private const int MostRanges = 1000;
}
