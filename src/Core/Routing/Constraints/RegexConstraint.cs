using System.Text.RegularExpressions;

namespace LambdaEventHandler;

/// <summary>A regular expression that the whole value must match, with case. An app without one never loads the library for them.</summary>
internal static class RegexConstraint
{
    /// <summary>No input makes matching slow.</summary>
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    public static ValueConstraint Create(string pattern)
    {
        // By itself first: with the anchors around it, "a)(b" would parse.
        _ = new Regex(pattern, RegexOptions.CultureInvariant);
        return new Regex($@"\A(?:{pattern})\z", Options).IsMatch;
    }
}
