using System.Globalization;

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
        {
            foreach (var part in segment.Parts)
            {
                if (part.Name is { } name)
                {
                    names.Add(name);
                }
            }
        }

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
        {
            problems.Add(problem);
        }

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
        {
            return rooted;
        }

        var trimmed = rooted.TrimEnd('/');
        return trimmed.Length == 0 ? "/" : trimmed;
    }
}

/// <summary>What a template has between two slashes: one part, or several as in <c>{name}.{extension}</c>.</summary>
internal sealed class TemplateSegment(IReadOnlyList<TemplatePart> parts)
{
    public IReadOnlyList<TemplatePart> Parts { get; } = parts;

    public SegmentRank Rank { get; } = RankOf(parts);

    /// <summary>The text of a literal segment, which may be empty; empty as well for any other segment.</summary>
    public string Literal => Rank == SegmentRank.Literal && Parts.Count == 1 ? Parts[0].Literal : "";

    /// <summary>Gets whether there is nothing between the two slashes.</summary>
    public bool IsEmpty => Rank == SegmentRank.Literal && Literal.Length == 0;

    private static SegmentRank RankOf(IReadOnlyList<TemplatePart> parts)
    {
        if (parts.Count > 1)
        {
            return SegmentRank.Constrained;
        }

        if (parts.Count == 0 || parts[0].IsLiteral)
        {
            return SegmentRank.Literal;
        }

        if (parts[0].IsCatchAll)
        {
            return SegmentRank.CatchAll;
        }

        return parts[0].Constraints.Count > 0 ? SegmentRank.Constrained : SegmentRank.Parameter;
    }
}

/// <summary>A piece of a template's segment: literal text, or a parameter.</summary>
internal sealed class TemplatePart
{
    /// <summary>The catch-all without a name, <c>.+</c>.</summary>
    public static readonly TemplatePart Anything = new("", null, true, []);

    private TemplatePart(string literal, string? name, bool catchAll, IReadOnlyList<TemplateConstraint> constraints)
    {
        Literal = literal;
        Name = name;
        IsCatchAll = catchAll;
        Constraints = constraints;
    }

    public string Literal { get; }

    /// <summary>The parameter's name; null for literal text and for <c>.+</c>.</summary>
    public string? Name { get; }

    public bool IsCatchAll { get; }

    public bool IsLiteral => Name is null && !IsCatchAll;

    public IReadOnlyList<TemplateConstraint> Constraints { get; }

    /// <summary>Gets whether a path may end before the parameter: it is written with a question mark or with a default value.</summary>
    public bool IsOptional { get; private set; }

    /// <summary>Gets the value of a path that ends before the parameter; null if the template names none.</summary>
    public string? Default { get; private set; }

    public static TemplatePart Text(string literal) => new(literal, null, false, []);

    public static TemplatePart Parameter(string name, bool catchAll, IReadOnlyList<TemplateConstraint> constraints) =>
        new("", name, catchAll, constraints);

    public static TemplatePart OptionalParameter(string name, bool catchAll, IReadOnlyList<TemplateConstraint> constraints, string? defaultValue) =>
        new("", name, catchAll, constraints) { IsOptional = true, Default = defaultValue };
}

/// <summary>A constraint as a template names it: <c>int</c>, <c>range(1,10)</c>, <c>regex(...)</c>.</summary>
internal sealed class TemplateConstraint
{
    public TemplateConstraint(string name) => (Name, Text) = (name, name);

    public TemplateConstraint(string name, string pattern)
    {
        Name = name;
        Pattern = pattern;
        Text = name + "(" + pattern + ")";
    }

    public TemplateConstraint(string name, long first, long second)
    {
        Name = name;
        First = first;
        Second = second;
        Text = string.Format(CultureInfo.InvariantCulture, "{0}({1},{2})", name, first, second);
    }

    /// <summary>The name in lower case.</summary>
    public string Name { get; }

    /// <summary>The first number in the parentheses.</summary>
    public long First { get; }

    /// <summary>The last number in the parentheses; the first one where there is only one.</summary>
    public long Second { get; }

    /// <summary>The expression of a <c>regex</c>, its doubled braces undone.</summary>
    public string Pattern { get; } = "";

    /// <summary>Name and arguments in one spelling, so that equal constraints have equal texts.</summary>
    public string Text { get; }
}

/// <summary>How explicit a segment of a template is; the most explicit comes first.</summary>
internal enum SegmentRank
{
    Literal,

    /// <summary>A parameter with a constraint, or a segment of several parts.</summary>
    Constrained,

    Parameter,

    CatchAll,
}
