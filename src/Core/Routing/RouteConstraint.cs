using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace LambdaEventHandler;

/// <summary>Determines whether a value meets a constraint.</summary>
internal delegate bool ValueConstraint(ReadOnlySpan<char> value);

/// <summary>The constraints of templates, with the same meaning as in ASP.NET Core, in the invariant culture.</summary>
internal static class ValueConstraints
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <exception cref="ArgumentException">A regular expression is invalid.</exception>
    /// <exception cref="NotSupportedException">A regular expression requires backtracking, or the app does not contain the constraint.</exception>
    public static ValueConstraint Create(TemplateConstraint constraint)
    {
        var (first, second) = (constraint.First, constraint.Second);
        return constraint.Name switch
        {
            "int" => static value => int.TryParse(value, NumberStyles.Integer, Invariant, out _),
            "long" => static value => long.TryParse(value, NumberStyles.Integer, Invariant, out _),
            "bool" => static value => bool.TryParse(value, out _),
            "datetime" or "decimal" or "double" or "float" or "guid" => ParsedConstraints.Current?.Create(constraint.Name) ?? throw NotContained($"'{constraint.Name}'"),
            "minlength" => value => value.Length >= first,
            "maxlength" => value => value.Length <= first,
            "length" => value => value.Length >= first && value.Length <= second,
            "min" => value => TryLong(value, out var number) && number >= first,
            "max" => value => TryLong(value, out var number) && number <= first,
            "range" => value => TryLong(value, out var number) && number >= first && number <= second,
            "alpha" => IsAlpha,
            "file" => IsFile,
            "nonfile" => static value => !IsFile(value),
            _ => RegexConstraints.Current?.Create(constraint.Pattern) ?? throw NotContained("regular expressions"),
        };
    }

    private static NotSupportedException NotContained(string constraint) =>
        new($"a Native AOT app supports {constraint} only in templates that the source generator compiles");

    private static bool TryLong(ReadOnlySpan<char> value, out long number) =>
        long.TryParse(value, NumberStyles.Integer, Invariant, out number);

    private static bool IsAlpha(ReadOnlySpan<char> value)
    {
        foreach (var character in value)
        {
            if (!char.IsAsciiLetter(character))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Determines whether the last segment has a dot followed by another character.</summary>
    private static bool IsFile(ReadOnlySpan<char> value)
    {
        var name = value[(value.LastIndexOf('/') + 1)..];
        var dot = name.IndexOf('.');
        return dot >= 0 && name[dot..].Trim('.').Length > 0;
    }
}

/// <summary>The constraints whose parsers are large. A Native AOT app contains them only if one of its templates has one of them.</summary>
[SuppressMessage("Performance", "CA1822:Mark members as static", Justification = OptionalFeature.Justification)]
internal sealed class ParsedConstraints : IOptionalFeature<ParsedConstraints>
{
    private static ParsedConstraints? _enabled;

    private ParsedConstraints()
    {
    }

    public static ParsedConstraints? Current => RuntimeFeature.IsDynamicCodeSupported ? _enabled ??= new() : _enabled;

    public static void Enable() => _enabled ??= new();

    public ValueConstraint Create(string name) => name switch
    {
        "datetime" => static value => DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "decimal" => static value => decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out _),
        "double" => static value => double.TryParse(value, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out _),
        "float" => static value => float.TryParse(value, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out _),
        _ => static value => Guid.TryParse(value, out _),
    };
}

/// <summary>
/// Constraints that are a regular expression, which the whole value must match. It is case-sensitive. A Native AOT app contains System.Text.RegularExpressions, 0.5 MB,
/// only if one of its templates has such a constraint, and other apps load it only then.
/// </summary>
[SuppressMessage("Performance", "CA1822:Mark members as static", Justification = OptionalFeature.Justification)]
internal sealed class RegexConstraints : IOptionalFeature<RegexConstraints>
{
    /// <summary>Without backtracking, no input is slow to match.</summary>
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private static RegexConstraints? _enabled;

    private RegexConstraints()
    {
    }

    public static RegexConstraints? Current => RuntimeFeature.IsDynamicCodeSupported ? _enabled ??= new() : _enabled;

    public static void Enable() => _enabled ??= new();

    /// <exception cref="ArgumentException">The pattern is invalid.</exception>
    /// <exception cref="NotSupportedException">The pattern requires backtracking.</exception>
    public ValueConstraint Create(string pattern)
    {
        // Parsed without the anchors first, because "a)(b" is valid only between them.
        _ = new Regex(pattern, RegexOptions.CultureInvariant);
        return new Regex($@"\A(?:{pattern})\z", Options).IsMatch;
    }
}
