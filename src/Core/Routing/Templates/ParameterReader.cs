namespace LambdaEventHandler;

/// <summary>Reads what stands between a template's braces: <c>id:int:min(1)</c>, <c>proxy+</c>, <c>**path</c>, <c>id?</c>, <c>page:int=1</c>.</summary>
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

        if ((colon < 0 ? [] : ReadConstraints(declaration.Substring(colon))) is not { } constraints)
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
                return "has a name with a character that names do not have: use letters, digits, '_', '-' and '.'";
            }
        }

        return null;
    }

    /// <summary>Splits off the default value: what follows the first equals sign that is not among the arguments of a constraint.</summary>
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
            name = name.Substring(0, length - 1);
        else if (length > 0 && name[0] == '*')
            name = name.Substring(length > 1 && name[1] == '*' ? 2 : 1);
        return name.Length < length;
    }

    private TemplateConstraint[]? ReadConstraints(string text)
    {
        var constraints = new List<TemplateConstraint>();
        var before = problems.Count;
        for (var at = 0; at < text.Length;)
        {
            var end = ConstraintSyntax.EndOf(text, at + 1);
            var constraint = ConstraintSyntax.Parse(text.Substring(at + 1, end - at - 1), out var problem);
            if (constraint is not null)
                constraints.Add(constraint);
            else if (problem is not null)
                Refuse(problem);
            at = end;
        }
        return problems.Count == before ? constraints.ToArray() : null;
    }

    private TemplatePart? Refuse(string problem)
    {
        problems.Add($"The parameter {{{content}}} of the template '{template}' {problem}.");
        return null;
    }
}
