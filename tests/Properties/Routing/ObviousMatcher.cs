using System.Globalization;

namespace LambdaEventHandler.Properties;

/// <summary>
/// Finds the route of a request as the documentation describes it, in the slowest and most obvious way: each route is tried by itself, and of those that match, the
/// most explicit is taken. It shares no code with the library.
/// </summary>
internal sealed class ObviousMatcher(IReadOnlyList<PlainRoute> routes, bool strictSlashes)
{
    /// <summary>Returns the template and the values of the route, or null.</summary>
    public string? Match(string method, string rawPath)
    {
        var segments = Split(rawPath);
        var named = Best(routes.Where(route => route.Method == method), segments) ?? (method == "HEAD" ? Best(routes.Where(route => route.Method == "GET"), segments) : null);
        var any = Best(routes.Where(route => route.Method == "ANY"), segments);
        var found = named is null || (any is not null && Compare(any.Pattern, named.Pattern) < 0) ? any : named;
        return found is null ? null : $"{found.Pattern.Route.Method} {found.Pattern.Route.Template} {string.Join(' ', found.Values.Select(value => $"{value.Name}={value.Value}"))}";
    }

    /// <summary>Splits the path at its slashes, and decodes each segment after that. The root has no segments.</summary>
    private List<string> Split(string rawPath)
    {
        var path = rawPath.StartsWith('/') ? rawPath : "/" + rawPath;
        if (path == "/")
        {
            return [];
        }

        var segments = path[1..].Split('/').ToList();
        while (!strictSlashes && segments.Count > 0 && segments[^1].Length == 0)
        {
            segments.RemoveAt(segments.Count - 1);
        }

        return segments.ConvertAll(Uri.UnescapeDataString);
    }

    private Found? Best(IEnumerable<PlainRoute> candidates, List<string> path)
    {
        Found? best = null;
        foreach (var pattern in candidates.SelectMany(route => route.Patterns(strictSlashes)))
        {
            if (Capture(pattern, path) is { } values && (best is null || CompareInOrder(pattern, best.Pattern) < 0))
            {
                best = new(pattern, [.. values, .. pattern.DefaultValues]);
            }
        }

        return best;
    }

    private static int CompareInOrder(PlainPattern one, PlainPattern other)
    {
        var difference = Compare(one, other);
        return difference != 0 ? difference : string.CompareOrdinal(one.Route.Template, other.Route.Template);
    }

    /// <summary>Compares how explicit two patterns are that match the same path, segment by segment from the left.</summary>
    private static int Compare(PlainPattern one, PlainPattern other)
    {
        for (var index = 0; index < Math.Min(one.Segments.Count, other.Segments.Count); index++)
        {
            var (left, right) = (one.Segments[index], other.Segments[index]);
            var difference = left.Rank.CompareTo(right.Rank);
            if (difference == 0 && left.Rank == PlainRank.CatchAll)
            {
                // Of two catch-alls, the one with more segments behind it, then the constrained one, then the one that doesn't take the root.
                difference = other.Segments.Count.CompareTo(one.Segments.Count);
                difference = difference != 0 ? difference : right.IsConstrained.CompareTo(left.IsConstrained);
                difference = difference != 0 ? difference : one.TakesRoot.CompareTo(other.TakesRoot);
            }

            if (difference != 0)
            {
                return difference;
            }
        }

        return one.Segments.Count.CompareTo(other.Segments.Count);
    }

    private static List<(string Name, string Value)>? Capture(PlainPattern pattern, List<string> path)
    {
        if (pattern.TakesRoot)
        {
            return [];
        }

        var at = pattern.Segments.FindIndex(segment => segment.Rank == PlainRank.CatchAll);
        var caught = path.Count - pattern.Segments.Count + 1;
        if (at < 0 ? path.Count != pattern.Segments.Count : caught < 1)
        {
            return null;
        }

        var values = new List<(string, string)>();
        for (var index = 0; index < pattern.Segments.Count; index++)
        {
            var segment = pattern.Segments[index];
            var isCaught = index == at
                ? segment.CaptureAll(path.GetRange(at, caught), values)
                : segment.Capture(path[at >= 0 && index > at ? index + caught - 1 : index], values);
            if (!isCaught)
            {
                return null;
            }
        }

        return values;
    }

    private sealed record Found(PlainPattern Pattern, List<(string Name, string Value)> Values);
}

/// <summary>How explicit a segment is, the most explicit first.</summary>
internal enum PlainRank
{
    Literal,
    Constrained,
    Parameter,
    CatchAll,
}

/// <summary>A route as a method and segments.</summary>
internal sealed record PlainRoute(string Method, IReadOnlyList<PlainSegment> Segments, int TrailingSlashes)
{
    /// <summary>Gets the text of the template.</summary>
    public string Written => "/" + string.Join('/', Segments.Select(segment => segment.Written)) + new string('/', TrailingSlashes);

    /// <summary>Gets the template in the form of the route, which compares the order.</summary>
    public string Template { get; set; } = "";

    /// <summary>Returns the templates that match: two if the last segment is optional.</summary>
    public IEnumerable<PlainPattern> Patterns(bool strictSlashes)
    {
        // With a template of "/", the first slash is the root itself.
        var empty = strictSlashes ? Enumerable.Repeat(PlainSegment.Empty, TrailingSlashes) : [];
        yield return new(this, [.. Segments, .. empty], []);
        if (Segments is [.., { IsOptional: true } last])
        {
            yield return new(this, [.. Segments.SkipLast(1)], last.Default is { } value ? [(last.Parts[0].Name!, value)] : []);
        }
    }
}

/// <summary>What is matched: a template, or one without its optional parameter.</summary>
internal sealed record PlainPattern(PlainRoute Route, List<PlainSegment> Segments, IReadOnlyList<(string Name, string Value)> DefaultValues)
{
    /// <summary>Gets whether the template is <c>.+</c> alone.</summary>
    public bool TakesRoot => Segments is [{ Rank: PlainRank.CatchAll, Parts: [{ Name: null }] }];

    /// <summary>Gets the literals and constraints without names. Two patterns with the same shape match the same paths.</summary>
    public string Shape => TakesRoot ? ".+" : string.Join('/', Segments.Select(segment => segment.Shape));
}

/// <summary>A segment: literal text and parameters in turn.</summary>
internal sealed record PlainSegment(IReadOnlyList<PlainPart> Parts, bool IsCatchAll = false, bool IsOptional = false, string? Default = null)
{
    public static readonly PlainSegment Empty = new([new PlainPart(null, "", [])]);

    public bool IsConstrained => Parts[0].Constraints.Count > 0;

    public PlainRank Rank =>
        IsCatchAll ? PlainRank.CatchAll :
        Parts.Count > 1 ? PlainRank.Constrained :
        Parts[0].Name is null ? PlainRank.Literal :
        IsConstrained ? PlainRank.Constrained : PlainRank.Parameter;

    public string Written => IsCatchAll && Parts[0].Name is null ? ".+" : string.Concat(Parts.Select(part => part.Name is null ? part.Literal : $"{{{(IsCatchAll ? "**" : "")}{part.Name}{string.Concat(part.Constraints.Select(constraint => ":" + constraint.Written))}{(Default is null ? IsOptional ? "?" : "" : "=" + Default)}}}"));

    public string Shape => string.Concat(Parts.Select(part =>
        part.Name is null && !IsCatchAll ? part.Literal : $"{{{(IsCatchAll ? "**" : "")}{string.Concat(part.Constraints.Select(constraint => ":" + constraint.Written).Distinct().Order(StringComparer.Ordinal))}}}"));

    public bool Capture(string segment, List<(string Name, string Value)> values)
    {
        // All splits, the one with the last separators first.
        if (Splits(segment, Parts.Count - 1).FirstOrDefault() is not { } split)
        {
            return false;
        }

        for (var index = 0; index < Parts.Count; index++)
        {
            if (!Parts[index].Constraints.All(constraint => constraint.IsMet(split[index])))
            {
                return false;
            }

            if (Parts[index].Name is { } name)
            {
                values.Add((name, split[index]));
            }
        }

        return true;
    }

    public bool CaptureAll(List<string> segments, List<(string Name, string Value)> values)
    {
        // Empty segments are kept inside, and left out at the end.
        var end = segments.FindLastIndex(segment => segment.Length > 0) + 1;
        var value = string.Join('/', segments.Take(end));
        if (end == 0 || !Parts[0].Constraints.All(constraint => constraint.IsMet(value)))
        {
            return false;
        }

        if (Parts[0].Name is { } name)
        {
            values.Add((name, value));
        }

        return true;
    }

    /// <summary>Returns the ways to split text between the parts up to the last, in the order in which the last part begins as far right as possible.</summary>
    private IEnumerable<string[]> Splits(string text, int last)
    {
        if (last < 0)
        {
            return text.Length == 0 ? [[]] : [];
        }

        var part = Parts[last];
        var starts = part.Name is null
            ? text.EndsWith(part.Literal, StringComparison.Ordinal) ? [text.Length - part.Literal.Length] : []
            : Enumerable.Range(0, text.Length).Reverse();
        return starts.SelectMany(start => Splits(text[..start], last - 1).Select(split => (string[])[.. split, text[start..]]));
    }
}

/// <summary>Literal text, or a parameter with constraints.</summary>
internal sealed record PlainPart(string? Name, string Literal, IReadOnlyList<PlainConstraint> Constraints);

/// <summary>A constraint, as ASP.NET Core documents it.</summary>
internal sealed record PlainConstraint(string Written, Func<string, bool> IsMet)
{
    public static readonly PlainConstraint[] All =
    [
        new("int", text => int.TryParse(text, CultureInfo.InvariantCulture, out _)),
        new("long", text => long.TryParse(text, CultureInfo.InvariantCulture, out _)),
        new("bool", text => bool.TryParse(text, out _)),
        new("guid", text => Guid.TryParse(text, out _)),
        new("alpha", text => text.All(char.IsAsciiLetter)),
        new("minlength(2)", text => text.Length >= 2),
        new("maxlength(2)", text => text.Length <= 2),
        new("length(1,2)", text => text.Length is 1 or 2),
        new("min(2)", text => long.TryParse(text, CultureInfo.InvariantCulture, out var number) && number >= 2),
        new("range(0,11)", text => long.TryParse(text, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 11),
        new("file", text => text[(text.LastIndexOf('/') + 1)..] is var name && name.Contains('.', StringComparison.Ordinal) && name[name.IndexOf('.', StringComparison.Ordinal)..].Any(character => character != '.')),
    ];

    /// <summary>A regular expression, which is seldom picked, because it takes a long time to build.</summary>
    public static readonly PlainConstraint Regex = new("regex(^[a-b]{{1,2}}$)", text => text.Length is 1 or 2 && text.All(character => character is 'a' or 'b'));

    public static PlainConstraint Pick(Random random) => random.Next(100) == 0 ? Regex : random.Pick<PlainConstraint>(All);
}
