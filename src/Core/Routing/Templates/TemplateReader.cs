using System.Text;

namespace LambdaEventHandler;

/// <summary>Reads a template that begins with a slash into its segments.</summary>
internal sealed class TemplateReader(string template, ICollection<string> problems)
{
    private readonly StringBuilder _literal = new();
    private readonly List<TemplatePart> _parts = [];
    private int _at = 1;

    /// <summary>Gets where the last segment begins.</summary>
    public int StartOfLastSegment { get; private set; } = 1;

    public IReadOnlyList<TemplateSegment> ReadSegments()
    {
        var segments = new List<TemplateSegment>();
        if (template.Length == 1)
            return segments;
        segments.Add(ReadSegment());
        while (_at < template.Length)
        {
            _at++;
            segments.Add(ReadSegment());
        }
        return segments;
    }

    private TemplateSegment ReadSegment()
    {
        _parts.Clear();
        var start = _at;
        StartOfLastSegment = start;
        while (_at < template.Length && template[_at] != '/')
            ReadCharacterOrParameter();
        if (_at - start == 2 && string.CompareOrdinal(template, start, ".+", 0, 2) == 0)
            return ReadAnything();
        EndLiteral();
        if (_parts.Count == 0)
            _parts.Add(TemplatePart.Text(""));
        return new TemplateSegment(_parts.ToArray());
    }

    private TemplateSegment ReadAnything()
    {
        _literal.Clear();
        return new TemplateSegment([TemplatePart.Anything]);
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
            problems.Add($"The template '{template}' has a '}}' without its '{{': write '}}}}' to mean the character.");
        _literal.Append(character);
        _at += character is '{' or '}' && isDoubled ? 2 : 1;
    }

    private void ReadParameter()
    {
        EndLiteral();
        var end = EndOfParameter(_at + 1);
        if (end < 0)
        {
            problems.Add($"The template '{template}' has a '{{' without its '}}': close the parameter, or write '{{{{' to mean the character.");
            _at = template.Length;
            return;
        }
        var content = template.Substring(_at + 1, end - _at - 1);
        if (new ParameterReader(template, content, problems).Read() is { } parameter)
            _parts.Add(parameter);
        _at = end + 1;
    }

    /// <summary>Braces are doubled only among a constraint's arguments; before and after them the first one ends the parameter.</summary>
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
            return;
        _parts.Add(TemplatePart.Text(_literal.ToString()));
        _literal.Clear();
    }
}
