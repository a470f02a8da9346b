namespace LambdaEventHandler;

/// <summary>Reads what stands between a template's braces: <c>id:int:min(1)</c>, <c>proxy+</c>, <c>**path</c>.</summary>
internal sealed class ParameterReader(string template, string content, ICollection<string> problems)
{
    public TemplatePart? Read()
    {
        if (Last(content) == '?')
            return Refuse("is optional, which no template can say: map a second template without it");
        var colon = content.IndexOf(':');
        var name = colon < 0 ? content : content.Substring(0, colon);
        var isCatchAll = TakeCatchAll(ref name);
        if (name.Length == 0)
            return Refuse("has no name: write one, as in '{id}'");
        foreach (var character in name)
            if (character == '=')
                return Refuse("has a default value, which belongs to the action: map a second template without the parameter");
            else if (!char.IsLetterOrDigit(character) && character is not ('_' or '-' or '.'))
                return Refuse("has a name with a character that names do not have: use letters, digits, '_', '-' and '.'");
        var constraints = colon < 0 ? [] : ReadConstraints(content.Substring(colon));
        return constraints is null ? null : TemplatePart.Parameter(name, isCatchAll, constraints);
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
