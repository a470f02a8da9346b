using System.Globalization;

namespace LambdaEventHandler.Gateway;

/// <summary>Explains why the routes that are most like a path don't match it.</summary>
internal static class NearRoutes
{
    private const int Most = 3;

    public static IEnumerable<string> Of(TracedRouting routing, string? stage)
    {
        if (stage is { Length: > 0 } && routing.Path.StartsWith($"/{stage}/", StringComparison.Ordinal))
        {
            yield return $"The path begins with the stage: remove it with StripPrefixes(\"/{stage}\"), or start the gateway with --stage {stage}.";
            yield break;
        }

        var own = routing.All.Where(route => !route.IsOfPackage).ToList();
        if (own.Count == 0)
        {
            yield return "The app has no routes: call AddControllers() or Map.";
        }

        var near = own.Select(route => Compare(route, routing.Path)).OrderByDescending(compared => compared.Likeness).Take(Most).Where(compared => compared.Likeness > 0).ToList();
        foreach (var compared in near)
        {
            yield return $"{compared.Route}: {compared.Difference}";
        }

        if (near.Count == 0 && own.Count > 0)
        {
            yield return $"None of the app's {own.Count.ToString(CultureInfo.InvariantCulture)} routes begins like the path.";
        }
    }

    /// <summary>Compares segment by segment. Twice the number of equal segments is the likeness, and one more for a segment that is similar.</summary>
    private static (Route Route, int Likeness, string Difference) Compare(Route route, string path)
    {
        var expected = SegmentsOf(route.PlainTemplate);
        var actual = SegmentsOf(path.TrimEnd('/'));
        for (var index = 0; index < expected.Length; index++)
        {
            var segment = expected[index];
            if (index >= actual.Length)
            {
                return (route, 2 * index, $"the path has no segment for {segment}.");
            }

            if (ParameterOf(route, segment) is { IsCatchAll: true })
            {
                break;
            }

            if (segment.Contains('{', StringComparison.Ordinal) ? actual[index].Length == 0 : segment != actual[index])
            {
                var isCase = segment.Equals(actual[index], StringComparison.OrdinalIgnoreCase);
                return (route, (2 * index) + (isCase || AreSimilar(segment, actual[index]) ? 1 : 0), isCase
                    ? $"the path has '{actual[index]}' instead of '{segment}', and the case of letters counts."
                    : actual[index].Length == 0 ? "the path has two slashes in a row." : $"the path has '{actual[index]}' where the route has '{segment}'.");
            }
        }

        return (route, (2 * expected.Length) + (expected.Length == actual.Length ? 1 : 0), DifferenceOfEqual(route, expected, actual));
    }

    private static string DifferenceOfEqual(Route route, string[] expected, string[] actual)
    {
        var constrained = route.Parameters.Where(parameter => parameter.Constraints.Count > 0).ToList();
        if (constrained.Count > 0 && actual.Length >= expected.Length)
        {
            var texts = constrained.Select(parameter => $"{{{parameter.Name}}} must be {string.Join(" and ", parameter.Constraints.Select(Describe))}");
            return $"a value does not meet its constraint: {string.Join(", ", texts)}.";
        }

        return actual.Length > expected.Length ? $"the path has more segments, starting with '{actual[expected.Length]}'." : "a trailing slash counts (StrictSlashes), or a segment has another form.";
    }

    private static string Describe(RouteConstraint constraint) => constraint.Arguments is [] ? constraint.Name : $"{constraint.Name}({string.Join(',', constraint.Arguments)})";

    private static RouteParameter? ParameterOf(Route route, string segment) =>
        segment == ".+" ? route.Parameters.FirstOrDefault(parameter => parameter.IsCatchAll) : route.Parameters.FirstOrDefault(parameter => segment == $"{{{parameter.Name}}}");

    /// <summary>Determines whether one text is the beginning of the other, such as a singular, or whether at most two letters differ.</summary>
    private static bool AreSimilar(string one, string other)
    {
        const int LongestName = 64;
        if (one.Length < 3 || other.Length < 3 || one.Length > LongestName || other.Length > LongestName)
        {
            return false;
        }

        return one.StartsWith(other, StringComparison.OrdinalIgnoreCase) || other.StartsWith(one, StringComparison.OrdinalIgnoreCase) || CountEdits(one, other) <= 2;
    }

    /// <summary>Returns how many letters to insert, remove, or replace (Levenshtein distance).</summary>
    private static int CountEdits(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 0; i < one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var j = 0; j < other.Length; j++)
            {
                var edits = Math.Min(Math.Min(row[j], row[j + 1]) + 1, diagonal + (one[i] == other[j] ? 0 : 1));
                (diagonal, row[j + 1]) = (row[j + 1], edits);
            }
        }

        return row[^1];
    }

    private static string[] SegmentsOf(string path) => path.Trim('/').Length == 0 ? [] : path[1..].Split('/');
}
