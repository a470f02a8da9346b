namespace LambdaEventHandler.Gateway;

/// <summary>Selects the app of a project that has several, by the argument <c>--app NAME</c>.</summary>
internal static class AppSelection
{
    private const string Option = "--app";

    /// <summary>Returns the app that the arguments name, or the only one.</summary>
    /// <param name="apps">The apps by their full names.</param>
    /// <param name="args">The program's arguments.</param>
    /// <param name="rest">Receives the arguments without <c>--app</c> and its value.</param>
    /// <exception cref="UserErrorException">The name is unknown or ambiguous, or it is missing although there are several apps. The message lists the names.</exception>
    public static Func<Resolver> Select(IReadOnlyDictionary<string, Func<Resolver>> apps, IReadOnlyList<string> args, out string[] rest)
    {
        var name = Extract(args, out rest);
        if (apps.Count == 0)
        {
            throw new UserErrorException("There is no app to run: declare it as a public static field, for example App in the class Function.");
        }

        if (name is null && apps.Count > 1)
        {
            throw new UserErrorException($"The project has several apps: select one with {Option} NAME, where NAME is one of {Names(apps)}.");
        }

        var found = apps.Where(app => name is null || IsNameOf(app.Key, name)).ToList();
        return found.Count == 1
            ? found[0].Value
            : throw new UserErrorException($"{Option} {PrintableText.Encode(name!)} {(found.Count == 0 ? "is not an app" : "matches several apps")}: use one of {Names(apps)}.");
    }

    /// <summary>Determines whether a name is the end of a full name, or of its type: <c>Function.App</c>, <c>App</c> and <c>Function</c> are names of <c>Orders.Function.App</c>.</summary>
    private static bool IsNameOf(string fullName, string name) =>
        EndsWith(fullName, name) || (fullName.LastIndexOf('.') is > 0 and var end && EndsWith(fullName[..end], name));

    private static bool EndsWith(string fullName, string name) =>
        name.Length > 0
        && fullName.EndsWith(name, StringComparison.OrdinalIgnoreCase)
        && (fullName.Length == name.Length || fullName[^(name.Length + 1)] == '.');

    private static string? Extract(IReadOnlyList<string> args, out string[] rest)
    {
        string? name = null;
        var others = new List<string>(args.Count);
        for (var index = 0; index < args.Count; index++)
        {
            if (args[index] == Option)
            {
                name = ++index < args.Count ? args[index] : throw new UserErrorException($"{Option} requires a value: the name of an app.");
            }
            else if (args[index].StartsWith(Option + "=", StringComparison.Ordinal))
            {
                name = args[index][(Option.Length + 1)..];
            }
            else
            {
                others.Add(args[index]);
            }
        }

        rest = [.. others];
        return name;
    }

    private static string Names(IReadOnlyDictionary<string, Func<Resolver>> apps) => string.Join(", ", apps.Keys.Order(StringComparer.Ordinal));
}
