using System.Text;

namespace LambdaEventHandler;

/// <summary>Reads the segments of a template that begins with a slash.</summary>
internal sealed class TemplateReader(string template, ICollection<string> problems)
{
    private readonly StringBuilder _literal = new();
    private CompactList<TemplatePart> _parts = new();
    private int _at = 1;

    /// <summary>Gets where the last segment begins; zero if there is none.</summary>
    public int StartOfLastSegment { get; private set; }

    /// <summary>Reads the segments.</summary>
    /// <param name="prefix">The template that this one begins with, if it was joined with one; its segments are not read again.</param>
    public CompactList<TemplateSegment> ReadSegments(RouteTemplate? prefix = null)
    {
        var segments = new CompactList<TemplateSegment>();
        if (prefix is { Segments.Count: > 0 })
        {
            segments.AddRange(prefix.Segments, prefix.Segments.Count);
            StartOfLastSegment = prefix.StartOfLastSegment;
            _at = prefix.Text.Length;
        }
        else if (template.Length > 1)
        {
            segments.Add(ReadSegment());
        }

        while (_at < template.Length)
        {
            _at++;
            segments.Add(ReadSegment());
        }
        return segments;
    }

    private TemplateSegment ReadSegment()
    {
        _parts = new();
        var start = _at;
        StartOfLastSegment = start;
        while (_at < template.Length && template[_at] != '/')
        {
            ReadCharacterOrParameter();
        }

        if (_at - start == 2 && string.CompareOrdinal(template, start, ".+", 0, 2) == 0)
        {
            return ReadAnything();
        }

        EndLiteral();
        if (_parts.Count == 0)
        {
            return TemplateSegment.Empty;
        }

        return new TemplateSegment(_parts);
    }

    private TemplateSegment ReadAnything()
    {
        _literal.Clear();
        return new TemplateSegment(CompactList<TemplatePart>.Of(TemplatePart.Anything));
    }

    private void ReadCharacterOrParameter()
    {
        var character = template[_at];
        var isDoubled = _at + 1 < template.Length && template[_at + 1] == character;
        if (character == '{' && !isDoubled)
        {
            ReadParameter();
            return;
        }
        if (character == '}' && !isDoubled)
        {
            problems.Add($"The template '{template}' has a '}}' without a matching '{{': to include the character, write '}}}}'.");
        }

        _literal.Append(character);
        _at += character is '{' or '}' && isDoubled ? 2 : 1;
    }

    private void ReadParameter()
    {
        EndLiteral();
        var end = EndOfParameter(_at + 1);
        if (end < 0)
        {
            problems.Add($"The template '{template}' has a '{{' without a matching '}}': close the parameter, or write '{{{{' to include the character.");
            _at = template.Length;
            return;
        }
        var content = template.Substring(_at + 1, end - _at - 1);
        if (new ParameterReader(template, content, problems).Read() is { } parameter)
        {
            _parts.Add(parameter);
        }

        _at = end + 1;
    }

    /// <summary>Finds the end of a parameter. Doubled braces are escapes only within the arguments of a constraint.</summary>
    private int EndOfParameter(int from)
    {
        var arguments = new ConstraintArguments();
        for (var at = from; at < template.Length; at++)
        {
            var character = template[at];
            if (character is not ('{' or '}'))
            {
                arguments.Read(character);
            }
            else if (arguments.AreOpen && at + 1 < template.Length && template[at + 1] == character)
            {
                at++;
            }
            else
            {
                return character == '}' ? at : -1;
            }
        }

        return -1;
    }

    private void EndLiteral()
    {
        if (_literal.Length == 0)
        {
            return;
        }

        _parts.Add(TemplatePart.Text(_literal.ToString()));
        _literal.Clear();
    }
}

/// <summary>Parses the text between the braces of a parameter: <c>id:int:min(1)</c>, <c>proxy+</c>, <c>**path</c>, <c>id?</c>, <c>page:int=1</c>.</summary>
internal sealed class ParameterReader(string template, string content, ICollection<string> problems)
{
    public TemplatePart? Read()
    {
        var declaration = WithoutDefault(out var defaultValue);
        var hasQuestionMark = Last(declaration) == '?';
        if (hasQuestionMark)
        {
            declaration = declaration.Substring(0, declaration.Length - 1);
        }

        if (ProblemOf(defaultValue, hasQuestionMark) is { } problem)
        {
            return Refuse(problem);
        }

        var colon = declaration.IndexOf(':');
        var name = colon < 0 ? declaration : declaration.Substring(0, colon);
        var isCatchAll = TakeCatchAll(ref name);
        if (ProblemOf(name) is { } problemOfName)
        {
            return Refuse(problemOfName);
        }

        if ((colon < 0 ? new CompactList<TemplateConstraint>() : ReadConstraints(declaration.Substring(colon))) is not { } constraints)
        {
            return null;
        }

        return hasQuestionMark || defaultValue is not null
            ? TemplatePart.OptionalParameter(name, isCatchAll, constraints, defaultValue)
            : TemplatePart.Parameter(name, isCatchAll, constraints);
    }

    private static string? ProblemOf(string? defaultValue, bool hasQuestionMark)
    {
        if (defaultValue is null)
        {
            return null;
        }

        if (defaultValue.Length == 0)
        {
            return "has an empty default value: write one, as in '{page=1}', or mark the parameter as optional, as in '{page?}'";
        }

        return hasQuestionMark || Last(defaultValue) == '?'
            ? "has a default value and a question mark: keep one of them, since each makes the parameter optional"
            : null;
    }

    private static string? ProblemOf(string name)
    {
        if (name.Length == 0)
        {
            return "has no name: write one, as in '{id}'";
        }

        if (Last(name) == '?')
        {
            return "has its question mark before the constraint: write it last, as in '{id:int?}'";
        }

        foreach (var character in name)
        {
            if (!char.IsLetterOrDigit(character) && character is not ('_' or '-' or '.'))
            {
                return "has a name with an invalid character: use letters, digits, '_', '-', and '.'";
            }
        }

        return null;
    }

    /// <summary>Splits off the default value, which follows the first equals sign that is not within the arguments of a constraint.</summary>
    private string WithoutDefault(out string? defaultValue)
    {
        defaultValue = null;
        var equals = content.IndexOf('=');
        var arguments = content.IndexOf('(');
        if (arguments >= 0 && arguments < equals)
        {
            equals = content.IndexOf('=', content.LastIndexOf(')') + 1);
        }

        if (equals < 0)
        {
            return content;
        }

        defaultValue = content.Substring(equals + 1);
        return content.Substring(0, equals);
    }

    private static char Last(string text) => text.Length == 0 ? '\0' : text[text.Length - 1];

    private static bool TakeCatchAll(ref string name)
    {
        var length = name.Length;
        if (Last(name) == '+')
        {
            name = name.Substring(0, length - 1);
        }
        else if (length > 0 && name[0] == '*')
        {
            name = name.Substring(length > 1 && name[1] == '*' ? 2 : 1);
        }

        return name.Length < length;
    }

    private CompactList<TemplateConstraint>? ReadConstraints(string text)
    {
        var constraints = new CompactList<TemplateConstraint>();
        var before = problems.Count;
        for (var at = 0; at < text.Length;)
        {
            var end = ConstraintSyntax.EndOf(text, at + 1);
            var constraint = ConstraintSyntax.Parse(text.Substring(at + 1, end - at - 1), out var problem);
            if (constraint is not null)
            {
                constraints.Add(constraint);
            }
            else if (problem is not null)
            {
                Refuse(problem);
            }

            at = end;
        }
        return problems.Count == before ? constraints : null;
    }

    private TemplatePart? Refuse(string problem)
    {
        problems.Add($"The parameter {{{content}}} of the template '{template}' {problem}.");
        return null;
    }
}
