using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.Mutation;

/// <summary>How much of the code has a copy with the change.</summary>
internal enum MutantLevel
{
    /// <summary>The expression.</summary>
    Expression,

    /// <summary>The statement, where the expression declares variables.</summary>
    Statement,

    /// <summary>The whole body of the member, where the statement declares variables for others.</summary>
    Member,

    /// <summary>None: the change does not compile.</summary>
    None,
}

/// <summary>One change of the code, which the switch with its number turns on.</summary>
internal sealed class Mutant(int id, string operatorName, string file, Change change)
{
    public int Id { get; } = id;

    public string Operator { get; } = operatorName;

    /// <summary>Gets the path of the file in the repository.</summary>
    public string File { get; } = file;

    public Change Change { get; } = change;

    public int Line { get; } = change.Target.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    public MutantLevel Level { get; set; } = Sites.FirstLevel(change.Target);

    public string Folder => Path.GetFileName(Path.GetDirectoryName(File))!;

    public string Before { get; } = Shorten(change.Target.ToString());

    public string After { get; } = Difference(change);

    /// <summary>Gets what stays the same when lines are added above.</summary>
    public string Key => $"{File}|{Operator}|{Before}|{After}|{MemberName}";

    public string MemberName { get; } = Sites.MemberName(change.Target);

    public override string ToString() => $"{File}:{Line} {Operator}: {Before} -> {After}";

    private static string Difference(Change change) =>
        change.Replacement.ToString() is var text && text.Replace(" ", "", StringComparison.Ordinal) is "{}" ? "(removed)" : Shorten(text, change.Target.ToString());

    private static string Shorten(string text, string? original = null)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= 160)
        {
            return line;
        }

        // The end of a long text says little; what differs says more.
        var before = original is null ? "" : string.Join(' ', original.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var same = original is null ? 0 : line.Zip(before).TakeWhile(static pair => pair.First == pair.Second).Count();
        var start = Math.Max(0, Math.Min(same - 60, line.Length - 150));
        return string.Concat(start > 0 ? "… " : "", line.AsSpan(start, Math.Min(150, line.Length - start)), " …");
    }
}
