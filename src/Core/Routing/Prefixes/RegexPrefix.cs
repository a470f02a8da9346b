using System.Text.RegularExpressions;

namespace LambdaEventHandler;

/// <summary>A prefix that is given by a regular expression, anchored where the path begins, and matched without backtracking.</summary>
internal sealed class RegexPrefix : PathPrefix
{
    private readonly Regex _regex;

    /// <exception cref="NotSupportedException">The expression needs backtracking.</exception>
    public RegexPrefix(Regex prefix)
    {
        // What follows the prefix is part of the match, so that of several readings the one that ends at a segment's end is taken.
        // The line end closes a comment that the expression may end with, where it may have comments.
        var options = (prefix.Options & ~RegexOptions.Compiled) | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
        var end = options.HasFlag(RegexOptions.IgnorePatternWhitespace) ? "\n)" : ")";
        _regex = new Regex(@"\A(?:" + WithoutTrailingSlash(prefix.ToString()) + end + @"(?:/|\z)", options, prefix.MatchTimeout);
    }

    public override int LengthIn(in RequestPath path)
    {
        foreach (var match in _regex.EnumerateMatches(path.Text))
        {
            var end = match.Length > 0 && path.Text[match.Length - 1] == '/' ? match.Length - 1 : match.Length;
            return path.IsBoundary(end) ? end : -1;
        }
        return -1;
    }

    private static string WithoutTrailingSlash(string pattern)
    {
        if (pattern.EndsWith(@"\/", StringComparison.Ordinal))
            return pattern[..^2];
        return pattern.EndsWith('/') ? pattern[..^1] : pattern;
    }
}
