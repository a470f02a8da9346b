using System.Globalization;

namespace LambdaEventHandler;

/// <summary>Parses the constraints of parameters, which have the same names and arguments as in ASP.NET Core.</summary>
internal static class ConstraintSyntax
{
    private static readonly string[] WithoutArguments =
        ["int", "bool", "datetime", "decimal", "double", "float", "guid", "long", "alpha", "required", "file", "nonfile"];

    private static readonly string[] WithNumbers = ["minlength", "maxlength", "length", "min", "max", "range"];

    /// <summary>Returns where the constraint that begins at <paramref name="start"/> ends: at the colon before the next one, or at the end of the text.</summary>
    /// <remarks>A regular expression can contain <c>):</c>, so only a known name after it begins another constraint.</remarks>
    public static int EndOf(string text, int start)
    {
        var colon = text.IndexOf(':', start);
        var parenthesis = text.IndexOf('(', start);
        if (colon < 0)
        {
            return text.Length;
        }

        if (parenthesis < 0 || colon < parenthesis)
        {
            return colon;
        }

        var isRegex = IsRegex(text.Substring(start, parenthesis - start));
        var close = parenthesis;
        while ((close = text.IndexOf("):", close + 1, StringComparison.Ordinal)) >= 0)
        {
            if (!isRegex || IsKnown(NameAt(text, close + 2)))
            {
                return close + 1;
            }
        }

        return text.Length;
    }

    /// <summary>Parses one constraint. Returns null with a problem if it is invalid, and null without a problem for <c>required</c>, which has no effect because no value is empty.</summary>
    public static TemplateConstraint? Parse(string text, out string? problem)
    {
        var name = NameAt(text, 0);
        var arguments = text.Length == name.Length ? null : text.Substring(name.Length);
        name = name.ToLowerInvariant();
        problem = Check(text, name, arguments);
        if (problem is not null || name == "required")
        {
            return null;
        }

        if (arguments is null)
        {
            return new TemplateConstraint(name);
        }

        var content = arguments.Substring(1, arguments.Length - 2);
        return name == "regex"
            ? new TemplateConstraint(name, content.Replace("{{", "{").Replace("}}", "}"))
            : ParseNumbers(text, name, content, out problem);
    }

    private static string? Check(string text, string name, string? arguments)
    {
        if (!IsKnown(name))
        {
            return $"has the unknown constraint '{text}': use one of {string.Join(", ", WithoutArguments)}, {string.Join(", ", WithNumbers)}, regex";
        }

        var takesArguments = Array.IndexOf(WithoutArguments, name) < 0;
        if (takesArguments && (arguments is null || arguments.Length < 3 || arguments[arguments.Length - 1] != ')'))
        {
            return $"has the constraint '{text}' without its argument: write {name}({(name == "regex" ? "..." : "1")})";
        }

        return takesArguments || arguments is null ? null : $"has the constraint '{text}', which takes no argument: write {name}";
    }

    private static TemplateConstraint? ParseNumbers(string text, string name, string content, out string? problem)
    {
        var numbers = content.Split(',');
        var most = name is "range" or "length" ? 2 : 1;
        var least = name == "range" ? 2 : 1;
        var fits = TryNumber(numbers[0], out var first) & TryNumber(numbers[numbers.Length - 1], out var second)
            && numbers.Length >= least && numbers.Length <= most;
        var isLength = name.EndsWith("length", StringComparison.Ordinal);
        problem = !fits || (isLength && (first < 0 || second > int.MaxValue))
            ? $"has the constraint '{text}' with an invalid argument: write {(least == 2 ? "two numbers" : most == 2 ? "one or two lengths" : isLength ? "a length" : "a number")}"
            : first > second ? $"has the constraint '{text}', which no value matches: write the smaller number first" : null;
        return problem is null ? new TemplateConstraint(name, first, second) : null;
    }

    private static bool TryNumber(string text, out long number) =>
        long.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    private static string NameAt(string text, int start)
    {
        var end = text.IndexOfAny(['(', ':'], start);
        return text.Substring(start, (end < 0 ? text.Length : end) - start);
    }

    private static bool IsKnown(string name) =>
        IsRegex(name) || Has(WithoutArguments, name) || Has(WithNumbers, name);

    private static bool IsRegex(string name) => string.Equals(name, "regex", StringComparison.OrdinalIgnoreCase);

    private static bool Has(string[] names, string name) =>
        Array.Exists(names, known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Tracks whether a position in a parameter is within the parentheses of a constraint, including those of a regular expression.</summary>
internal struct ConstraintArguments
{
    private int _depth;
    private bool _isEscaped;
    private bool _isInClass;

    /// <summary>Gets whether a parenthesis is open.</summary>
    public readonly bool AreOpen => _depth > 0;

    /// <summary>Reads the next character of the parameter.</summary>
    /// <param name="character">The character.</param>
    public void Read(char character)
    {
        if (_isEscaped)
        {
            _isEscaped = false;
            return;
        }

        switch (character)
        {
            case '\\' when AreOpen:
                _isEscaped = true;
                break;
            case '[' when AreOpen:
                _isInClass = true;
                break;
            case ']':
                _isInClass = false;
                break;
            case '(' when !_isInClass:
                _depth++;
                break;
            case ')' when !_isInClass && AreOpen:
                _depth--;
                break;
        }
    }
}
