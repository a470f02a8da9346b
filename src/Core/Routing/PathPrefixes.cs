using System.Text.RegularExpressions;

namespace LambdaEventHandler;

/// <summary>The prefixes of <c>StripPrefixes</c>: the first one that a path begins with is removed, once.</summary>
internal sealed class PathPrefixes
{
    private readonly CompactList<PathPrefix> _prefixes = new();

    /// <summary>Gets whether there are no prefixes.</summary>
    public bool AreEmpty => _prefixes.Count == 0;

    /// <summary>Adds a prefix. <c>payment</c> and <c>/payment/</c> mean <c>/payment</c>.</summary>
    public void Add(string? prefix, ICollection<string> problems)
    {
        var name = prefix?.Trim('/');
        if (string.IsNullOrWhiteSpace(name))
        {
            problems.Add($"StripPrefixes has the prefix '{prefix}', which has no effect: use a prefix such as '/payment', or remove it.");
        }
        else
        {
            _prefixes.Add(new TextPrefix("/" + name));
        }
    }

    /// <summary>Adds a prefix that a regular expression describes.</summary>
    public void Add(Regex prefix, ICollection<string> problems)
    {
        try
        {
            _prefixes.Add(new RegexPrefix(prefix));
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            problems.Add($"StripPrefixes has the regular expression '{prefix}', which requires backtracking: {exception.Message}");
        }
    }

    /// <summary>Returns the path without its prefix, or the path itself if it has none. An expression that matches nothing is not a prefix.</summary>
    public RequestPath Strip(in RequestPath path)
    {
        foreach (var prefix in _prefixes)
        {
            if (prefix.LengthIn(path) is > 0 and var length)
            {
                return path.From(length);
            }
        }

        return path;
    }
}

/// <summary>A prefix that is removed from paths before they are routed.</summary>
internal abstract class PathPrefix
{
    /// <summary>Returns the length of the prefix in a path; 0 if the path does not begin with it.</summary>
    public abstract int LengthIn(in RequestPath path);
}

/// <summary>A prefix as text, with a leading slash and without trailing ones.</summary>
internal sealed class TextPrefix(string prefix) : PathPrefix
{
    public override int LengthIn(in RequestPath path) =>
        path.Text.StartsWith(prefix, StringComparison.Ordinal)
            && path.IsBoundary(prefix.Length)
            && !path.HasEncodedSlashBefore(prefix.Length)
                ? prefix.Length
                : 0;
}

/// <summary>A prefix as a regular expression, which is anchored at the start of the path and matched without backtracking.</summary>
internal sealed class RegexPrefix : PathPrefix
{
    private readonly Regex _regex;

    /// <exception cref="NotSupportedException">The expression requires backtracking.</exception>
    public RegexPrefix(Regex prefix)
    {
        // The match includes what follows the prefix, so that it ends at the end of a segment.
        // The line break ends a comment at the end of the expression, if its options allow comments.
        var options = (prefix.Options & ~RegexOptions.Compiled) | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
        var end = options.HasFlag(RegexOptions.IgnorePatternWhitespace) ? "\n)" : ")";
        _regex = new Regex(@"\A(?:" + WithoutTrailingSlash(prefix.ToString()) + end + @"(?:/|\z)", options, prefix.MatchTimeout);
    }

    public override int LengthIn(in RequestPath path)
    {
        foreach (var match in _regex.EnumerateMatches(path.Text))
        {
            var end = match.Length > 0 && path.Text[match.Length - 1] == '/' ? match.Length - 1 : match.Length;
            return path.IsBoundary(end) && !path.HasEncodedSlashBefore(end) ? end : 0;
        }
        return 0;
    }

    private static string WithoutTrailingSlash(string pattern)
    {
        if (pattern.EndsWith(@"\/", StringComparison.Ordinal))
        {
            return pattern[..^2];
        }

        return pattern.EndsWith('/') ? pattern[..^1] : pattern;
    }
}
