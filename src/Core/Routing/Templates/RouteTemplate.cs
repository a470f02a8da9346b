namespace LambdaEventHandler;

/// <summary>What a route says of the paths it takes: <c>/users/{id:int}</c>, read once when the app is built.</summary>
internal sealed class RouteTemplate
{
    private RouteTemplate(string text, IReadOnlyList<TemplateSegment> segments)
    {
        Text = text;
        Segments = segments;
        var names = new List<string>();
        foreach (var segment in segments)
            foreach (var part in segment.Parts)
                if (part.Name is { } name)
                    names.Add(name);
        ParameterNames = names.ToArray();
    }

    /// <summary>The template with a leading slash and without trailing ones; the root is <c>/</c>.</summary>
    public string Text { get; }

    public IReadOnlyList<TemplateSegment> Segments { get; }

    /// <summary>Whether this is <c>.+</c> alone, which takes the root as well.</summary>
    public bool TakesRoot => Segments.Count == 1 && Segments[0].Parts[0] == TemplatePart.Anything;

    /// <summary>The names of the parameters from left to right.</summary>
    public IReadOnlyList<string> ParameterNames { get; }

    /// <summary>Gets the optional parameter; null if the template has none. It is the whole last segment.</summary>
    public TemplatePart? Optional => Segments.Count > 0 && Segments[Segments.Count - 1].Parts[0] is { IsOptional: true } part ? part : null;

    /// <summary>Gets the template without its last segment, which takes the other half of the paths where that is optional; null for any other template.</summary>
    public RouteTemplate? WithoutOptional { get; private set; }

    /// <summary>Reads a template, or says in <paramref name="problems"/> why it cannot and returns null.</summary>
    /// <param name="text">The template as its author wrote it.</param>
    /// <param name="problems">Where each problem goes, as a sentence with its cure.</param>
    /// <param name="strictSlashes">Whether trailing slashes of the template count.</param>
    public static RouteTemplate? Parse(string text, ICollection<string> problems, bool strictSlashes = false)
    {
        var found = new List<string>();
        var normal = Normalise(text, strictSlashes);
        var reader = new TemplateReader(normal, found);
        var segments = reader.ReadSegments();
        TemplateRules.Check(normal, segments, found);
        foreach (var problem in found)
            problems.Add(problem);
        if (found.Count > 0)
        {
            return null;
        }

        var template = new RouteTemplate(normal, segments);
        if (template.Optional is not null)
        {
            template.WithoutOptional = Shorten(template, reader.StartOfLastSegment - 1);
        }

        return template;
    }

    /// <summary>Puts a prefix before a template, with exactly one slash between them; a template of nothing leaves the prefix alone.</summary>
    public static string Join(string prefix, string template)
    {
        var root = prefix.TrimEnd('/');
        return template.Length == 0 ? root : root + "/" + template.TrimStart('/');
    }

    public override string ToString() => Text;

    private static RouteTemplate Shorten(RouteTemplate template, int length)
    {
        var segments = new TemplateSegment[template.Segments.Count - 1];
        for (var index = 0; index < segments.Length; index++)
        {
            segments[index] = template.Segments[index];
        }

        return new RouteTemplate(length == 0 ? "/" : template.Text.Substring(0, length), segments);
    }

    private static string Normalise(string text, bool strictSlashes)
    {
        var rooted = text.Length > 0 && text[0] == '/' ? text : "/" + text;
        if (strictSlashes)
            return rooted;
        var trimmed = rooted.TrimEnd('/');
        return trimmed.Length == 0 ? "/" : trimmed;
    }
}
