using System.Text.RegularExpressions;

namespace LambdaEventHandler;

/// <summary>The prefixes of <c>StripPrefixes</c>: the first one that a path has is removed, once.</summary>
internal sealed class PathPrefixes
{
    private readonly List<PathPrefix> _prefixes = [];

    /// <summary>Adds a prefix; <c>payment</c> and <c>/payment/</c> mean <c>/payment</c>.</summary>
    public void Add(string? prefix, ICollection<string> problems)
    {
        var name = prefix?.Trim('/');
        if (string.IsNullOrWhiteSpace(name))
            problems.Add($"StripPrefixes has the prefix '{prefix}', which would remove nothing: write one like '/payment', or leave it out.");
        else
            _prefixes.Add(new TextPrefix("/" + name));
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
            problems.Add($"StripPrefixes has the regular expression '{prefix}', which cannot be matched without backtracking: {exception.Message}");
        }
    }

    /// <summary>The path without its prefix; the path as it is if it has none of them. An expression may match nothing: that is none.</summary>
    public RequestPath Strip(in RequestPath path)
    {
        foreach (var prefix in _prefixes)
            if (prefix.LengthIn(path) is > 0 and var length)
                return path.From(length);
        return path;
    }
}
