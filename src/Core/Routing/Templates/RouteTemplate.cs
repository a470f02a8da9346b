using System.Globalization;

namespace LambdaEventHandler;

/// <summary>A route template, <c>/users/{id:int}</c>, parsed once: by the convention for reflected actions, at startup for compiled ones.</summary>
internal sealed class RouteTemplate
{
    private RouteTemplate(string written, string text, CompactList<TemplateSegment> segments, int startOfLastSegment)
    {
        Written = written;
        Text = text;
        Segments = segments;
        StartOfLastSegment = startOfLastSegment;
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

    /// <summary>Gets the template as it was written, with a leading slash.</summary>
    public string Written { get; }

    /// <summary>Gets the template with a leading slash and without trailing ones; the root is <c>/</c>.</summary>
    public string Text { get; }

    public CompactList<TemplateSegment> Segments { get; }

    /// <summary>Gets where the last segment begins in <see cref="Text"/>.</summary>
    public int StartOfLastSegment { get; }

    /// <summary>Gets whether this is <c>.+</c> alone, which also matches the root.</summary>
    public bool TakesRoot => Segments.Count == 1 && Segments[0].Parts[0] == TemplatePart.Anything;

    /// <summary>Gets the names of the parameters from left to right.</summary>
    public IReadOnlyList<string> ParameterNames { get; }

    /// <summary>Gets the optional parameter; null if the template has none. It is the whole last segment.</summary>
    public TemplatePart? Optional => Segments.Count > 0 && Segments[Segments.Count - 1].Parts[0] is { IsOptional: true } part ? part : null;

    /// <summary>Gets the template without its last segment, for the paths that end before it, if that segment is optional; null for any other template.</summary>
    public RouteTemplate? WithoutOptional { get; private set; }

    /// <summary>Parses a template. Trailing slashes are ignored.</summary>
    /// <param name="text">The template as it was written.</param>
    /// <param name="problems">The collection that receives each problem, as a sentence with a fix.</param>
    /// <param name="prefix">A template that the text begins with, if it was joined with one; that part is not read again.</param>
    /// <returns>The template, or null if it is invalid.</returns>
    public static RouteTemplate? Parse(string text, ICollection<string> problems, RouteTemplate? prefix = null)
    {
        var written = text.Length > 0 && text[0] == '/' ? text : "/" + text;
        var trimmed = written.TrimEnd('/');
        var normal = trimmed.Length == 0 ? "/" : trimmed;
        var found = new List<string>();
        var reader = new TemplateReader(normal, found);
        var segments = reader.ReadSegments(prefix);
        return Create(written, normal, segments, reader.StartOfLastSegment, found, problems);
    }

    /// <summary>Returns the template for an app where trailing slashes count: each of those that were written is an empty segment at the end.</summary>
    /// <param name="problems">The collection that receives each problem, as a sentence with a fix.</param>
    /// <returns>This template if it was written without trailing slashes; another one if it was not; null if that is invalid.</returns>
    public RouteTemplate? WithTrailingSlashes(ICollection<string> problems)
    {
        if (Written.Length == Text.Length)
        {
            return this;
        }

        var segments = new CompactList<TemplateSegment>();
        segments.AddRange(Segments, Segments.Count);
        for (var slash = Segments.Count == 0 ? 0 : Text.Length; slash < Written.Length; slash++)
        {
            segments.Add(TemplateSegment.Empty);
        }

        return Create(Written, Written, segments, Written.Length, [], problems);
    }

    /// <summary>Joins a prefix and a template with exactly one slash between them. An empty template returns the prefix without trailing slashes.</summary>
    public static string Join(string prefix, string template)
    {
        var root = prefix.TrimEnd('/');
        return template.Length == 0 ? root : root + "/" + template.TrimStart('/');
    }

    public override string ToString() => Text;

    private static RouteTemplate? Create(
        string written, string text, CompactList<TemplateSegment> segments, int startOfLastSegment, List<string> found, ICollection<string> problems)
    {
        TemplateRules.Check(text, segments, found);
        foreach (var problem in found)
        {
            problems.Add(problem);
        }

        if (found.Count > 0)
        {
            return null;
        }

        var template = new RouteTemplate(written, text, segments, startOfLastSegment);
        if (template.Optional is not null)
        {
            template.WithoutOptional = Shorten(template);
        }

        return template;
    }

    private static RouteTemplate Shorten(RouteTemplate template)
    {
        var length = template.StartOfLastSegment - 1;
        var segments = new CompactList<TemplateSegment>();
        segments.AddRange(template.Segments, template.Segments.Count - 1);
        var text = length == 0 ? "/" : template.Text.Substring(0, length);
        return new RouteTemplate(text, text, segments, startOfLastSegment: 0);
    }
}

/// <summary>The part of a template between two slashes: one part, or several as in <c>{name}.{extension}</c>.</summary>
internal sealed class TemplateSegment(CompactList<TemplatePart> parts)
{
    /// <summary>Returns the segment between two adjacent slashes, or after a trailing one.</summary>
    public static readonly TemplateSegment Empty = new(CompactList<TemplatePart>.Of(TemplatePart.Text("")));

    public CompactList<TemplatePart> Parts { get; } = parts;

    public SegmentRank Rank { get; } = RankOf(parts);

    /// <summary>Gets the text of a literal segment, which can be empty; empty for any other segment.</summary>
    public string Literal => Parts.Count == 1 ? Parts[0].Literal : "";

    /// <summary>Gets whether there is nothing between the two slashes.</summary>
    public bool IsEmpty => Rank == SegmentRank.Literal && Literal.Length == 0;

    private static SegmentRank RankOf(CompactList<TemplatePart> parts)
    {
        if (parts.Count > 1)
        {
            return SegmentRank.Constrained;
        }

        if (parts[0].IsLiteral)
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
    /// <summary>Returns the catch-all without a name, <c>.+</c>.</summary>
    public static readonly TemplatePart Anything = new("", null, true, new());

    private TemplatePart(string literal, string? name, bool catchAll, CompactList<TemplateConstraint> constraints)
    {
        Literal = literal;
        Name = name;
        IsCatchAll = catchAll;
        Constraints = constraints;
    }

    public string Literal { get; }

    /// <summary>Gets the name of the parameter; null for literal text and for <c>.+</c>.</summary>
    public string? Name { get; }

    public bool IsCatchAll { get; }

    public bool IsLiteral => Name is null && !IsCatchAll;

    public CompactList<TemplateConstraint> Constraints { get; }

    /// <summary>Gets whether a path can end before the parameter: it is written with a question mark or with a default value.</summary>
    public bool IsOptional { get; private set; }

    /// <summary>Gets the value for a path that ends before the parameter; null if the template has none.</summary>
    public string? Default { get; private set; }

    public static TemplatePart Text(string literal) => new(literal, null, false, new());

    public static TemplatePart Parameter(string name, bool catchAll, CompactList<TemplateConstraint> constraints) =>
        new("", name, catchAll, constraints);

    public static TemplatePart OptionalParameter(string name, bool catchAll, CompactList<TemplateConstraint> constraints, string? defaultValue) =>
        new("", name, catchAll, constraints) { IsOptional = true, Default = defaultValue };
}

/// <summary>A constraint of a parameter: <c>int</c>, <c>range(1,10)</c>, <c>regex(...)</c>.</summary>
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

    /// <summary>Gets the name in lower case.</summary>
    public string Name { get; }

    /// <summary>Gets the first number in the parentheses.</summary>
    public long First { get; }

    /// <summary>Gets the last number in the parentheses, which can be the only one.</summary>
    public long Second { get; }

    /// <summary>Gets the expression of a <c>regex</c>, with single braces.</summary>
    public string Pattern { get; } = "";

    /// <summary>Gets the name and the arguments in one spelling, so that equal constraints have equal texts.</summary>
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
