using System.Collections.Immutable;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>The calls of a project that add controllers.</summary>
internal static class Calls
{
    /// <summary>What was found, with its places.</summary>
    public static EquatableArray<LocatedCall> Located(ImmutableArray<LocatedCall?> found)
    {
        var calls = new List<LocatedCall>();
        foreach (var call in found)
        {
            if (call is not null)
            {
                calls.Add(call);
            }
        }

        return new([.. calls]);
    }

    /// <summary>The calls that compiled controllers can take the place of.</summary>
    public static EquatableArray<CallSite> Sites(EquatableArray<LocatedCall> calls)
    {
        var sites = new List<CallSite>();
        foreach (var call in calls)
        {
            if (call.Site is { } site)
            {
                sites.Add(site);
            }
        }

        return new([.. sites]);
    }
}
