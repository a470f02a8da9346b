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

    /// <summary>Reads a template, or says in <paramref name="problems"/> why it cannot and returns null.</summary>
    /// <param name="text">The template as its author wrote it.</param>
    /// <param name="problems">Where each problem goes, as a sentence with its cure.</param>
    /// <param name="strictSlashes">Whether trailing slashes of the template count.</param>
    public static RouteTemplate? Parse(string text, ICollection<string> problems, bool strictSlashes = false)
    {
        var found = new List<string>();
        var normal = Normalise(text, strictSlashes);
        var segments = new TemplateReader(normal, found).ReadSegments();
        TemplateRules.Check(normal, segments, found);
        foreach (var problem in found)
            problems.Add(problem);
        return found.Count == 0 ? new RouteTemplate(normal, segments) : null;
    }

    /// <summary>Puts a prefix before a template, with exactly one slash between them; a template of nothing leaves the prefix alone.</summary>
    public static string Join(string prefix, string template)
    {
        var root = prefix.TrimEnd('/');
        return template.Length == 0 ? root : root + "/" + template.TrimStart('/');
    }

    public override string ToString() => Text;

    private static string Normalise(string text, bool strictSlashes)
    {
        var rooted = text.Length > 0 && text[0] == '/' ? text : "/" + text;
        if (strictSlashes)
            return rooted;
        var trimmed = rooted.TrimEnd('/');
        return trimmed.Length == 0 ? "/" : trimmed;
    }
}
