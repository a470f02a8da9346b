using System.Globalization;

namespace LambdaEventHandler.Cors;

public sealed partial class CorsOptions
{
    /// <summary>Returns a message with a fix for each invalid option.</summary>
    internal IEnumerable<string> FindProblems() =>
        [.. ProblemsOfChoice(), .. ProblemsOfOrigins(), .. ProblemsOfNames(nameof(AllowHeaders), AllowHeaders), .. ProblemsOfNames(nameof(ExposeHeaders), ExposeHeaders), .. ProblemsOfRest()];

    private IEnumerable<string> ProblemsOfChoice()
    {
        List<string> chosen = [];
        if (AllowOrigin is not null)
        {
            chosen.Add($"{nameof(AllowOrigin)} ('{AllowOrigin}')");
        }

        if (AllowOrigins is { Count: > 0 })
        {
            chosen.Add($"{nameof(AllowOrigins)} ('{string.Join("', '", AllowOrigins)}')");
        }

        if (IsOriginAllowed is not null)
        {
            chosen.Add(nameof(IsOriginAllowed));
        }

        if (chosen.Count > 1)
        {
            yield return $"CORS: {string.Join(" and ", chosen)} are both set: keep one of them, and use AllowOrigins for several origins.";
        }
    }

    private IEnumerable<string> ProblemsOfOrigins()
    {
        if (AllowOrigin is not null and not "*" && OriginSyntax.FindProblem(AllowOrigin) is { } problem)
        {
            yield return $"CORS: AllowOrigin is '{AllowOrigin}': {problem}";
        }

        if (AllowOrigins is null)
        {
            yield return "CORS: AllowOrigins is null: set a list of origins, or remove the setting.";
        }

        foreach (var origin in AllowOrigins ?? [])
        {
            if (origin == "*")
            {
                yield return "CORS: AllowOrigins has '*': to allow every origin, set AllowOrigin to '*' instead.";
            }
            else if (OriginSyntax.FindProblem(origin) is { } problemOfOne)
            {
                yield return $"CORS: AllowOrigins has '{origin}': {problemOfOne}";
            }
        }
    }

    private IEnumerable<string> ProblemsOfNames(string setting, IList<string>? names)
    {
        if (names is null)
        {
            yield return $"CORS: {setting} is null: set a list of header names, or remove the setting.";
        }

        foreach (var name in names ?? [])
        {
            if (!HeaderSyntax.IsToken(name))
            {
                yield return $"CORS: {setting} has '{name}', which is not a valid header name: add each name as a separate entry of letters, digits, and hyphens.";
            }
            else if (name == "*" && AllowCredentials)
            {
                yield return $"CORS: {setting} has '*' while AllowCredentials is true, which browsers treat as the name of a header: list the headers.";
            }
        }
    }

    private IEnumerable<string> ProblemsOfRest()
    {
        if (MaxAge < TimeSpan.Zero)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"CORS: MaxAge is {MaxAge}: set zero or more, or null to use the browser's default.");
        }

        if (AllowCredentials && AllowsEveryOrigin)
        {
            yield return "CORS: AllowCredentials is true while AllowOrigin is '*', which browsers reject: list the origins in AllowOrigin or AllowOrigins, or remove AllowCredentials.";
        }
    }

    private bool AllowsEveryOrigin => AllowOrigin == "*" || (AllowOrigin is null && IsOriginAllowed is null && AllowOrigins is null or []);
}
