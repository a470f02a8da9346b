#pragma warning disable CS0612, CS0618, LEHCASE
using System.Diagnostics.CodeAnalysis;
using LambdaEventHandler;

namespace Obsoletes;

[Obsolete("Gone.", error: true)]
public sealed class OldController
{
    public Old GetOld() => new(1);
}

public sealed class NewController
{
    [Obsolete("Gone.", error: true)]
    public NewController()
    {
    }

    [Obsolete("Gone.", error: true)]
    public string GetAction(int number) => $"{number}";

    [Obsolete]
    public Old PostBody(Old old) => old;

    [Obsolete]
    public string GetEnum(OldEnum kind, OldEnum other = OldEnum.One) => $"{kind} {other}";

    [Obsolete]
    public List<Old> GetList() => [new(1)];

    [Obsolete, OldMark("text")]
    public string GetMarked() => "marked";

    public Partly GetPartly() => Partly.Create();

    [Obsolete("Gone.", error: true, DiagnosticId = "CASE1")]
    public string GetOwnId() => "own";

    [Experimental("LEHCASE")]
    public Trial GetTrial(TrialEnum kind = TrialEnum.One) => new((int)kind);
}

[Obsolete("Gone.", error: true)]
public sealed record Old(int Number);

[Obsolete("Gone.", error: true)]
public enum OldEnum { One, Two }

[Obsolete]
public sealed class OldMarkAttribute(string text) : Attribute
{
    public string Text { get; } = text;
}

public sealed class Partly
{
    [Obsolete("Gone.", error: true)]
    public int Number { get; set; } = 1;

    [Obsolete("Gone.", error: true)]
    public Inner? Part { get; set; }

    [Obsolete]
    public static Partly Create() => new() { Number = 2, Part = new() };

    public sealed class Inner
    {
        [Obsolete("Gone.", error: true, DiagnosticId = "CASE2")]
        public string Name => "name";
    }
}

[Experimental("LEHCASE")]
public sealed record Trial(int Number);

[Experimental("LEHCASE")]
public enum TrialEnum { One = 1 }
