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
    /// <exception cref="NotSupportedException">A regular expression requires backtracking.</exception>
    public static ValueConstraint Create(TemplateConstraint constraint)
    {
        var (first, second) = (constraint.First, constraint.Second);
        return constraint.Name switch
        {
            "int" => static value => int.TryParse(value, NumberStyles.Integer, Invariant, out _),
            "long" => static value => long.TryParse(value, NumberStyles.Integer, Invariant, out _),
            "bool" => static value => bool.TryParse(value, out _),
            "datetime" or "decimal" or "double" or "float" or "guid" => ParsedConstraints.Create(constraint.Name),
            "minlength" => value => value.Length >= first,
            "maxlength" => value => value.Length <= first,
            "length" => value => value.Length >= first && value.Length <= second,
            "min" => value => TryLong(value, out var number) && number >= first,
            "max" => value => TryLong(value, out var number) && number <= first,
            "range" => value => TryLong(value, out var number) && number >= first && number <= second,
            "alpha" => IsAlpha,
            "file" => IsFile,
            "nonfile" => static value => !IsFile(value),
            _ => RegexConstraint.Create(constraint.Pattern),
        };
    }

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

/// <summary>
/// The constraints whose parsers are large. A Native AOT app contains them only if one of its templates has one of them: what generated code calls then creates
/// this class.
/// </summary>
internal sealed class ParsedConstraints
{
    private static ParsedConstraints? _enabled;

    /// <summary>Adds the constraints to a Native AOT app.</summary>
    public static void Enable() => _enabled ??= new();

    /// <exception cref="NotSupportedException">The app does not contain the constraint.</exception>
    public static ValueConstraint Create(string name)
    {
        if (RuntimeFeature.IsDynamicCodeSupported)
        {
            Enable();
        }

        return _enabled?.Of(name) ?? throw new NotSupportedException($"a Native AOT app supports '{name}' only in templates that the source generator compiles");
    }

    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "Native AOT leaves out instance methods of classes that are never created.")]
    private ValueConstraint Of(string name) => name switch
    {
        "datetime" => static value => DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "decimal" => static value => decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out _),
        "double" => static value => double.TryParse(value, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out _),
        "float" => static value => float.TryParse(value, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out _),
        _ => static value => Guid.TryParse(value, out _),
    };
}

/// <summary>A regular expression that the whole value must match. It is case-sensitive. An app without one does not load System.Text.RegularExpressions.</summary>
internal static class RegexConstraint
{
    /// <summary>Without backtracking, no input is slow to match.</summary>
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <summary>
    /// Gets or sets what parses a pattern. It is null in a Native AOT app none of whose templates has a regular expression, so that System.Text.RegularExpressions,
    /// 0.5 MB, is not a part of its executable.
    /// </summary>
    private static Func<string, ValueConstraint>? Parser { get; set; } = RuntimeFeature.IsDynamicCodeSupported ? Parse : null;

    /// <summary>Adds regular expressions to a Native AOT app.</summary>
    public static void Enable() => Parser = Parse;

    /// <exception cref="ArgumentException">The pattern is invalid.</exception>
    /// <exception cref="NotSupportedException">The pattern requires backtracking, or the app does not support regular expressions.</exception>
    public static ValueConstraint Create(string pattern) =>
        Parser?.Invoke(pattern) ?? throw new NotSupportedException("a Native AOT app supports regular expressions only in templates that the source generator compiles");

    private static ValueConstraint Parse(string pattern)
    {
        // Parsed without the anchors first, because "a)(b" is valid only between them.
        _ = new Regex(pattern, RegexOptions.CultureInvariant);
        return new Regex($@"\A(?:{pattern})\z", Options).IsMatch;
    }
}
