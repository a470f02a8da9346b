using System.Text;

namespace LambdaEventHandler;

/// <summary>Validates the segments of a template that was read.</summary>
internal static class TemplateRules
{
    private static readonly string[] Tokens = ["[controller]", "[action]", "[area]"];

    public static void Check(string template, CompactList<TemplateSegment> segments, ICollection<string> problems)
    {
        if (problems.Count == 0)
        {
            // The segment of an invalid parameter is empty.
            CheckEmptySegments(template, segments, problems);
        }

        CheckOptionalParameters(template, segments, problems);
        CheckTokens(template, segments, problems);
        CheckParameters(template, segments, problems);
    }

    private static void CheckParameters(string template, CompactList<TemplateSegment> segments, ICollection<string> problems)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var catchAlls = 0;
        foreach (var segment in segments)
        {
            TemplatePart? previous = null;
            foreach (var part in segment.Parts)
            {
                if (part.Name is { } name && !names.Add(name))
                {
                    problems.Add($"The template '{template}' has the parameter {{{name}}} twice: rename one of them.");
                }

                if (part.IsCatchAll && segment.Parts.Count > 1)
                {
                    problems.Add($"The template '{template}' has the catch-all {{{part.Name}}} in a segment with other text: put it into a separate segment.");
                }

                if (part.Name is { } second && previous?.Name is { } first)
                {
                    problems.Add($"The template '{template}' has the adjacent parameters {{{first}}}{{{second}}}: put a separator between them.");
                }

                catchAlls += part.IsCatchAll ? 1 : 0;
                previous = part;
            }
        }

        if (catchAlls > 1)
        {
            problems.Add($"The template '{template}' has {catchAlls} catch-alls, but only one is allowed: remove the others.");
        }
    }

    /// <summary>Reports empty segments. The last segment can be empty: it is a trailing slash in an app where trailing slashes count.</summary>
    private static void CheckEmptySegments(string template, CompactList<TemplateSegment> segments, ICollection<string> problems)
    {
        for (var index = 0; index < segments.Count - 1; index++)
        {
            if (segments[index].IsEmpty)
            {
                problems.Add($"The template '{template}' has an empty segment ('//'), which no parameter matches: remove one of the slashes.");
                return;
            }
        }
    }

    /// <summary>Reports the tokens that ASP.NET Core replaces. They are not supported.</summary>
    private static void CheckTokens(string template, CompactList<TemplateSegment> segments, ICollection<string> problems)
    {
        foreach (var segment in segments)
        {
            foreach (var part in segment.Parts)
            {
                foreach (var token in Tokens)
                {
                    if (Has(part.Literal, token))
                    {
                        problems.Add($"The template '{template}' has the token {token}, which is not supported: write the name instead.");
                    }
                }
            }
        }
    }

    private static bool Has(string text, string token)
    {
        for (var start = text.IndexOf('['); start >= 0; start = text.IndexOf('[', start + 1))
        {
            if (string.Compare(text, start, token, 0, token.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static void CheckOptionalParameters(string template, CompactList<TemplateSegment> segments, ICollection<string> problems)
    {
        for (var index = 0; index < segments.Count; index++)
        {
            foreach (var part in segments[index].Parts)
            {
                if (part.IsOptional && (index < segments.Count - 1 || segments[index].Parts.Count > 1))
                {
                    problems.Add($"The template '{template}' has the optional parameter {{{part.Name}}} in an unsupported position: only a complete last segment can be optional. Move it to the end, or add a second template without it.");
                }
            }
        }
    }
}

/// <summary>The shape of a template: its literals and constraints without its names. Templates of the same shape match the same requests.</summary>
internal static class TemplateShape
{
    public static string Of(RouteTemplate template)
    {
        if (template.TakesRoot)
        {
            return ".+";
        }

        var shape = new StringBuilder();
        foreach (var segment in template.Segments)
        {
            shape.Append('/');
            foreach (var part in segment.Parts)
            {
                Append(shape, part);
            }
        }
        return shape.ToString();
    }

    private static void Append(StringBuilder shape, TemplatePart part)
    {
        if (part.IsLiteral)
        {
            shape.Append(Escape(part.Literal));
            return;
        }

        var constraints = new string[part.Constraints.Count];
        for (var index = 0; index < constraints.Length; index++)
        {
            constraints[index] = part.Constraints[index].Text;
        }

        Array.Sort(constraints, StringComparer.Ordinal);
        shape.Append(part.IsCatchAll ? "{**" : "{");
        for (var index = 0; index < constraints.Length; index++)
        {
            if (index == 0 || constraints[index] != constraints[index - 1])
            {
                shape.Append(':').Append(Escape(constraints[index]));
            }
        }

        shape.Append('}');
    }

    private static string Escape(string text) => text.Replace("{", "{{").Replace("}", "}}");
}
