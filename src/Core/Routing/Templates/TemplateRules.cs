namespace LambdaEventHandler;

/// <summary>What a template that can be read must still keep to.</summary>
internal static class TemplateRules
{
    public static void Check(string template, IReadOnlyList<TemplateSegment> segments, ICollection<string> problems)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var catchAlls = 0;
        foreach (var segment in segments)
        {
            TemplatePart? previous = null;
            foreach (var part in segment.Parts)
            {
                if (part.Name is { } name && !names.Add(name))
                    problems.Add($"The template '{template}' has the parameter {{{name}}} twice: rename one of them.");
                if (part.IsCatchAll && segment.Parts.Count > 1)
                    problems.Add($"The template '{template}' has the catch-all {{{part.Name}}} beside other text: give it a segment of its own.");
                if (part.Name is { } second && previous?.Name is { } first)
                    problems.Add($"The template '{template}' has the adjacent parameters {{{first}}}{{{second}}}: put a separator between them.");
                catchAlls += part.IsCatchAll ? 1 : 0;
                previous = part;
            }
        }
        if (catchAlls > 1)
            problems.Add($"The template '{template}' has {catchAlls} catch-alls, and nothing says where one ends: keep one of them.");
    }
}
